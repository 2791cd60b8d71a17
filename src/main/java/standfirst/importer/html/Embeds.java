package standfirst.importer.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Recognises what a page shows of other sites: videos, posts, maps, charts. */
final class Embeds {
  /** Where readers would want to follow; other frames are advertisements more often than not. */
  private static final List<String> HOSTS =
      List.of(
          "youtube.com",
          "youtube-nocookie.com",
          "youtu.be",
          "vimeo.com",
          "dailymotion.com",
          "twitter.com",
          "x.com",
          "instagram.com",
          "facebook.com",
          "tiktok.com",
          "threads.net",
          "bsky.app",
          "soundcloud.com",
          "spotify.com",
          "podcasts.apple.com",
          "datawrapper.de",
          "dwcdn.net",
          "flourish.studio",
          "infogram.com",
          "google.com",
          "openstreetmap.org",
          "documentcloud.org",
          "t.me",
          "vk.com",
          "vk.ru",
          "rutube.ru",
          "ok.ru",
          "odysee.com",
          "rumble.com",
          "streamable.com",
          "reddit.com",
          "bandcamp.com",
          "archive.org",
          "ted.com",
          "twitch.tv",
          "brightcove.net",
          "arte.tv");

  private Embeds() {}

  /** The address that a frame shows, or null when it is of no use to a reader. */
  static @Nullable String address(Element frame) {
    if (frame.normalName().equals("amp-youtube")) {
      String id = frame.attr("data-videoid");
      return id.matches("[\\w-]{6,20}") ? "https://www.youtube.com/watch?v=" + id : null;
    }
    for (String attribute : List.of("src", "data-src", "data-lazy-src")) {
      String url = HtmlDocument.link(frame, attribute);
      if (url != null && isKnown(url)) {
        return readable(url);
      }
    }
    return null;
  }

  /** The address of a post that a quote shows, or null when the quote is one of the story's own. */
  static @Nullable String post(Element quote) {
    String names = quote.className().toLowerCase(Locale.ROOT);
    boolean post =
        names.contains("twitter-")
            || names.contains("instagram-media")
            || names.contains("tiktok-embed")
            || names.contains("bluesky-embed")
            || names.contains("fb-post")
            || names.contains("reddit-embed")
            || names.contains("text-post-media");
    if (!post) {
      return null;
    }
    for (String attribute : List.of("cite", "data-instgrm-permalink", "data-href")) {
      String url = HtmlDocument.link(quote, attribute);
      if (url != null && isKnown(url)) {
        return url;
      }
    }
    String last = null;
    for (Element link : quote.select("a[href]")) {
      String url = HtmlDocument.link(link, "href");
      last = url != null && isKnown(url) ? url : last;
    }
    return last;
  }

  private static boolean isKnown(String url) {
    String host = HtmlDocument.host(url);
    return host != null
        && HOSTS.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
  }

  /** A player's address becomes that of the page where people watch. */
  private static String readable(String url) {
    int at = url.indexOf("/embed/");
    String host = HtmlDocument.host(url);
    if (at < 0 || host == null || !host.contains("youtube")) {
      return url;
    }
    int end = at + 7;
    while (end < url.length()
        && (Character.isLetterOrDigit(url.charAt(end)) || "-_".indexOf(url.charAt(end)) >= 0)) {
      end++;
    }
    return end == at + 7 ? url : "https://www.youtube.com/watch?v=" + url.substring(at + 7, end);
  }
}
