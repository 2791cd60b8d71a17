package standfirst.feed.site;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import standfirst.article.PublicArticle;
import standfirst.article.PublicArticles;
import standfirst.base.http.Answer;
import standfirst.body.Body;
import standfirst.body.BodyHtml;
import standfirst.body.BodyReferences;
import standfirst.body.BodySources;
import standfirst.card.ArticleId;
import standfirst.card.Card;
import standfirst.card.CardAuthor;
import standfirst.card.PublicCards;
import standfirst.edition.Edition;
import standfirst.media.Picture;
import standfirst.media.Pictures;
import standfirst.site.SiteFrame;
import standfirst.site.SiteFrames;
import standfirst.tag.PublicTags;
import standfirst.tag.Tag;

/** Makes a feed of a list of stories: adds their texts, and what these texts refer to. */
public final class Feeds {
  private final PublicArticles articles;
  private final PublicTags tags;
  private final PublicCards cards;
  private final Pictures pictures;
  private final SiteFrames frames;

  /** A maker over what readers may ask. */
  public Feeds(
      PublicArticles articles,
      PublicTags tags,
      PublicCards cards,
      Pictures pictures,
      SiteFrames frames) {
    this.articles = articles;
    this.tags = tags;
    this.cards = cards;
    this.pictures = pictures;
    this.frames = frames;
  }

  /**
   * The feed of a list.
   *
   * @param page the path of the page that shows the list
   * @param self the path of the feed
   * @param name what the list is called; empty for the edition's own
   */
  Answer answer(
      Edition edition,
      String page,
      String self,
      String name,
      String description,
      List<Card> stories) {
    var frame = frames.frame(edition);
    var texts = texts(stories);
    var names = tagNames(texts.values());
    var sources = sources(edition, texts.values());
    var items =
        stories.stream()
            .flatMap(
                card ->
                    Stream.ofNullable(texts.get(card.id()))
                        .map(text -> item(frame, card, text, names, sources)))
            .toList();
    var title = name.isEmpty() ? frame.name() : name + " · " + frame.name();
    return Answer.ok(
        Rss.of(
            new Rss.Channel(
                title,
                frame.absolute(page),
                frame.absolute(self),
                description.isBlank() ? title : description,
                frame.language(),
                frame.times().zone(),
                items)));
  }

  /** A story and its text with the open lines filled. */
  private record Text(PublicArticle article, Body body) {}

  private Map<ArticleId, Text> texts(List<Card> stories) {
    return articles.find(stories.stream().map(Card::id).toList()).values().stream()
        .collect(
            Collectors.toMap(
                PublicArticle::id, article -> new Text(article, articles.body(article))));
  }

  private Map<UUID, String> tagNames(Collection<Text> texts) {
    var ids = texts.stream().flatMap(text -> text.article().tags().stream()).distinct().toList();
    return tags.list(ids).stream().collect(Collectors.toMap(Tag::id, Tag::name));
  }

  private BodySources sources(Edition edition, Collection<Text> texts) {
    var related = new LinkedHashSet<ArticleId>();
    var assets = new LinkedHashSet<UUID>();
    for (var text : texts) {
      var references = BodyReferences.of(text.body());
      references.articles().forEach(id -> ArticleId.parse(id).ifPresent(related::add));
      references
          .assets()
          .forEach(id -> ArticleId.parse(id).ifPresent(asset -> assets.add(asset.value())));
    }
    var found = new HashMap<>(cards.find(edition.root(), related));
    var seen = assets.isEmpty() ? Map.<UUID, Picture>of() : pictures.find(assets);
    return new BodySources() {
      @Override
      public Optional<Card> findCard(String article) {
        return ArticleId.parse(article).map(found::get);
      }

      @Override
      public Optional<Picture> findPicture(String asset) {
        return ArticleId.parse(asset).map(id -> seen.get(id.value()));
      }
    };
  }

  private static Rss.Item item(
      SiteFrame frame, Card card, Text text, Map<UUID, String> tagNames, BodySources sources) {
    var address = frame.absolute(card.address());
    var about = text.article().tags().stream().map(tagNames::get).filter(Objects::nonNull);
    return new Rss.Item(
        "urn:uuid:" + card.id(),
        card.headline(),
        address,
        card.standfirst(),
        card.published(),
        latest(card.updated(), card.corrected()),
        card.authors().stream().map(CardAuthor::name).toList(),
        Stream.concat(Stream.of(card.section().name()), about).distinct().toList(),
        media(frame, card.picture()),
        FeedHtml.of(new BodyHtml(text.body(), frame, sources), address));
  }

  private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static Rss.@Nullable Media media(SiteFrame frame, @Nullable Picture picture) {
    if (picture == null) {
      return null;
    }
    var preview = picture.preview();
    return new Rss.Media(
        frame.absolute(preview.address()), preview.width(), preview.height(), picture);
  }
}
