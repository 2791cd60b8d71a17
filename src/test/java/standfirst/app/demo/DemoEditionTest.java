package standfirst.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import standfirst.app.demo.DemoStory.State;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.BodyJson;
import standfirst.card.Kind;

class DemoEditionTest {
  private static final Instant START = Instant.parse("2026-11-24T13:00:00Z");
  private static final Path FILES = Path.of("src/main/resources/demo");

  private final DemoEdition demo = DemoEdition.read(START);

  @Test
  void everyFileIsListedAndEverySlugIsUsedOnce() throws IOException {
    for (var edition : demo.site().editions()) {
      assertThat(names(FILES.resolve(edition.id()), ".md"))
          .isEqualTo(new TreeSet<>(edition.stories()));
    }
    assertThat(demo.stories().stream().map(DemoStory::slug)).doesNotHaveDuplicates();
  }

  @Test
  void everyBodyIsOneThatScriptsMaySend() {
    for (var story : demo.stories()) {
      assertThat(BodyJson.read(BodyJson.tree(story.body()))).isEqualTo(story.body());
      assertThat(story.body().blocks()).as(story.slug()).isNotEmpty();
    }
  }

  @Test
  void everyStoryThatIsNamedIsInTheSameEditionAndPublicWhereItIsNamedInPublic() {
    for (var story : demo.stories()) {
      for (var named : named(story.body())) {
        assertThat(demo.stories())
            .as("%s names %s", story.slug(), named)
            .anySatisfy(
                other -> {
                  assertThat(other.slug()).isEqualTo(named).isNotEqualTo(story.slug());
                  assertThat(other.edition()).isEqualTo(story.edition());
                  assertThat(other.state()).isEqualTo(State.PUBLISHED);
                });
      }
    }
  }

  @Test
  void everySectionAuthorAndTagThatIsNamedExistsAndIsUsed() {
    var site = demo.site();
    for (var edition : site.editions()) {
      var stories =
          demo.stories().stream().filter(story -> story.edition().equals(edition.id())).toList();
      assertThat(stories.stream().flatMap(story -> Stream.ofNullable(story.section())).distinct())
          .containsExactlyInAnyOrderElementsOf(
              site.sections().stream()
                  .filter(section -> section.edition().equals(edition.id()))
                  .map(DemoSite.Section::slug)
                  .toList());
      assertThat(stories.stream().flatMap(story -> story.byline().stream()).distinct())
          .containsExactlyInAnyOrderElementsOf(
              site.authors().stream()
                  .filter(author -> author.edition().equals(edition.id()))
                  .map(DemoSite.Author::slug)
                  .toList());
      assertThat(stories.stream().flatMap(story -> story.tags().stream()).distinct())
          .containsExactlyInAnyOrderElementsOf(
              site.tags().stream()
                  .filter(tag -> tag.edition().equals(edition.id()))
                  .map(DemoSite.Tag::slug)
                  .toList());
    }
    assertThat(site.tags().stream().map(DemoSite.Tag::type).distinct())
        .containsExactlyInAnyOrder("topic", "person", "place", "organisation", "series");
  }

  @Test
  void everyPictureThatIsShownIsThereAndEveryOneThereIsShown() throws IOException {
    var shown =
        demo.stories().stream()
            .flatMap(DemoEditionTest::pictures)
            .map(DemoStory.Picture::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(names(FILES.resolve("pictures"), ".webp")).isEqualTo(shown);
    shown.forEach(name -> assertThat(DemoEdition.picture(name)).hasSizeBetween(10_000, 150_000));

    var faces =
        demo.site().authors().stream()
            .map(DemoSite.Author::portrait)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(names(FILES.resolve("portraits"), ".webp")).isEqualTo(faces);
    faces.forEach(name -> assertThat(DemoEdition.portrait(name)).hasSizeBetween(4_000, 60_000));
  }

  @Test
  void theMarkIsADrawingAndNothingElse() {
    assertThat(new String(DemoEdition.mark(), StandardCharsets.UTF_8))
        .startsWith("<svg ")
        .doesNotContain("script", "href", "style=");
  }

  @Test
  void everyPictureSaysWhatItShowsAndWhoMadeIt() {
    assertThat(demo.stories().stream().flatMap(DemoEditionTest::pictures))
        .allSatisfy(
            picture -> {
              assertThat(picture.alt()).hasSizeBetween(40, 300);
              assertThat(picture.caption()).isNotBlank();
              assertThat(picture.credit()).isNotBlank();
            });
  }

  @Test
  void onlyTheShortReportOfTheRaceHasNoStandfirst() {
    assertThat(demo.stories().stream().filter(story -> story.standfirst() == null))
        .extracting(DemoStory::slug)
        .containsExactly("gig-race-dead-heat");
  }

  @Test
  void bothEditionsHaveStoriesFourPagesAndOpinion() {
    for (var edition : demo.site().editions()) {
      var kinds =
          demo.stories().stream()
              .filter(story -> story.edition().equals(edition.id()))
              .collect(Collectors.groupingBy(DemoStory::kind, Collectors.counting()));
      assertThat(kinds.keySet()).isEqualTo(Set.of(Kind.STORY, Kind.OPINION, Kind.PAGE));
      assertThat(kinds.get(Kind.STORY)).isGreaterThanOrEqualTo(8);
      assertThat(kinds.get(Kind.PAGE)).isEqualTo(4);
    }
  }

  @Test
  void whatIsPublishedLiesBehindTheStartAndWhatIsScheduledBeforeIt() {
    assertThat(demo.stories())
        .allSatisfy(
            story -> {
              if (story.state() == State.SCHEDULED) {
                assertThat(story.at()).isAfter(START);
              } else {
                assertThat(story.at()).isBetween(START.minusSeconds(22 * 86_400), START);
              }
            });
    assertThat(demo.stories().stream().map(DemoStory::state).distinct())
        .containsExactlyInAnyOrder(State.values());
  }

  @Test
  void noTextIsLeftUnspelled() {
    assertThat(demo.stories())
        .allSatisfy(
            story ->
                assertThat(BodyJson.text(story.body()) + story.headline() + story.standfirst())
                    .doesNotContain("{weekday", "{date", "story:", "](", "::", " | "));
  }

  @Test
  void idsTakeThePlaceOfNames() {
    var references = new DemoReferences(slug -> "id-of-" + slug, name -> "asset-of-" + name);
    var story =
        demo.stories().stream().filter(s -> s.slug().equals("gate-mended-by-one-vote")).findFirst();
    var json = BodyJson.text(references.resolve(story.orElseThrow().body()));
    assertThat(json)
        .contains("article:id-of-eleven-people-and-a-rope", "\"id-of-rope-works-sells-out\"")
        .contains("\"asset-of-gate-low-water\"");
  }

  private static Stream<DemoStory.Picture> pictures(DemoStory story) {
    var inText =
        story.body().blocks().stream()
            .filter(Block.Picture.class::isInstance)
            .map(Block.Picture.class::cast)
            .map(p -> new DemoStory.Picture(p.asset(), p.alt(), p.caption(), p.credit()));
    return Stream.concat(Stream.ofNullable(story.picture()), inText);
  }

  /** The slugs that a body names in cards and links. */
  private static List<String> named(Body body) {
    var slugs = new ArrayList<String>();
    new DemoReferences(
            slug -> {
              slugs.add(slug);
              return slug;
            },
            name -> name)
        .resolve(body);
    return slugs;
  }

  private static TreeSet<String> names(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
