package standfirst.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import standfirst.base.http.HttpServer;
import standfirst.base.http.HttpSettings;
import standfirst.base.mail.Mail;
import standfirst.base.postgres.DataFolder;

/**
 * What the build runs once, while the JDK records which classes a start needs and how they came
 * out: a site with a few invented stories, asked for the pages that are asked first. See
 * docs/decisions/start.md.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Starts a site in an empty data folder, asks it for some pages, and stops it.")
public final class RehearseCommand implements Callable<Integer> {
  private static final int STORIES = 40;
  // So often that the JDK learns how pages are made, not only which classes that takes.
  private static final int ROUNDS = 12;
  private static final String LOCAL = "127.0.0.1";
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)\"");

  @Mixin DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException {
    var settings = HttpSettings.local(HttpServer.choosePort(LOCAL, 0));
    var folder = DataFolder.claim(data.data());
    Logging.configure(folder.path());
    var opened = SiteData.openForSite(data, folder, line -> {});
    try (var site = new SiteProgram(opened, settings, Mail.NONE, Clock.systemUTC())) {
      GenerateCommand.archive(site.services()).write(STORIES, 1, written -> {});
      site.start(false, line -> {});
      KnownOrigin.remember(folder.path(), settings.origin());
      site.firstSignIn();
      for (int round = 0; round < ROUNDS; round++) {
        var front = ask(settings.port(), "/");
        LINK.matcher(front).results().forEach(link -> ask(settings.port(), link.group(1)));
        site.forgetPages();
      }
      List.of("/newsroom", "/ready", "/robots.txt").forEach(path -> ask(settings.port(), path));
    }
    return 0;
  }

  private static String ask(int port, String path) {
    try (var answer =
        URI.create("http://%s:%d%s".formatted(LOCAL, port, path)).toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException refused) {
      // A page that is not there was asked for all the same.
      return "";
    }
  }
}
