package standfirst.importer.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapturesTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsThePagesOfAWarcFile(boolean gzip) throws Exception {
    Path file =
        write(
            "a.warc",
            new ArchiveBuilder(gzip)
                .record(
                    "warcinfo",
                    "urn:x",
                    "application/warc-fields",
                    "software: x\r\n".getBytes(StandardCharsets.UTF_8))
                .page("https://tidewater.example/1", "<p>One")
                .response("https://tidewater.example/p.png", "image/png", PICTURE)
                .record(
                    "conversion",
                    "https://tidewater.example/2",
                    "text/plain",
                    "Two".getBytes(StandardCharsets.UTF_8))
                .bytes());

    List<Capture> captures = all(file);

    assertThat(captures).hasSize(2);
    assertThat(captures.get(0))
        .isInstanceOfSatisfying(
            Capture.Page.class, page -> assertThat(page.html()).isEqualTo("<p>One"));
    assertThat(captures.get(0).origin().url()).isEqualTo("https://tidewater.example/1");
    assertThat(captures.get(0).origin().capturedAt()).hasToString("2020-01-02T03:04:05Z");
    assertThat(captures.get(1))
        .isInstanceOfSatisfying(
            Capture.Text.class, text -> assertThat(text.text()).isEqualTo("Two"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBrokenRecordCostsItselfOnly(boolean gzip) throws Exception {
    Path file =
        write(
            "b.warc.gz",
            new ArchiveBuilder(gzip)
                .page("https://tidewater.example/1", "<p>One")
                .noise("\r\nthis is no record\r\n")
                .page("https://tidewater.example/2", "<p>Two")
                .raw("WARC/1.0\r\nContent-Length: x\r\n\r\n".getBytes(StandardCharsets.UTF_8))
                .page("https://tidewater.example/3", "<p>Three")
                .bytes());

    List<Capture> captures = all(file);

    assertThat(captures.stream().filter(Capture.Page.class::isInstance))
        .extracting(page -> page.origin().url())
        .containsExactly(
            "https://tidewater.example/1",
            "https://tidewater.example/2",
            "https://tidewater.example/3");
    assertThat(captures.stream().filter(Capture.Broken.class::isInstance)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anArchiveThatEndsTooEarlyKeepsWhatIsWhole(boolean gzip) throws Exception {
    byte[] whole =
        new ArchiveBuilder(gzip)
            .page("https://tidewater.example/1", "<p>One")
            .page("https://tidewater.example/2", "<p>Two, which is longer".repeat(200))
            .bytes();
    Path file = write("c.warc", Arrays.copyOf(whole, whole.length - 60));

    assertThat(all(file).getFirst()).isInstanceOf(Capture.Page.class);
  }

  @Test
  void undoesWhatServersAndRecordersDoToBodies() throws Exception {
    byte[] html = "<p>Ärger".getBytes(StandardCharsets.UTF_8);
    var builder = new ArchiveBuilder(false);
    for (String head :
        List.of(
            "Transfer-Encoding: chunked\r\n",
            "Content-Encoding: gzip\r\n",
            "Content-Encoding: deflate\r\n",
            "Content-Encoding: br\r\n",
            "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")) {
      String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + head + "\r\n";
      // Declared, but not done.
      builder.record(
          "response",
          "https://tidewater.example/a",
          "application/http",
          ArchiveBuilder.join(http, html));
    }
    byte[] zipped = gzip(html);
    builder.record(
        "response",
        "https://tidewater.example/b",
        "application/http",
        ArchiveBuilder.join(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n",
            zipped));
    byte[] chunks = ArchiveBuilder.join("5\r\n<p>Ä\r\n4;x=y\r\nrger\r\n0\r\n\r\n", new byte[0]);
    builder.record(
        "response",
        "https://tidewater.example/c",
        "application/http",
        ArchiveBuilder.join(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n",
            chunks));

    assertThat(all(write("d.warc", builder.bytes())))
        .hasSize(7)
        .allSatisfy(capture -> assertThat(((Capture.Page) capture).html()).isEqualTo("<p>Ärger"));
  }

  @Test
  void skipsAnswersThatAreNoPage() throws Exception {
    byte[] gone =
        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nGone"
            .getBytes(StandardCharsets.UTF_8);
    Path file =
        write(
            "e.warc",
            new ArchiveBuilder(false)
                .record("response", "https://tidewater.example/1", "application/http", gone)
                .bytes());

    assertThat(all(file))
        .singleElement()
        .isInstanceOfSatisfying(
            Capture.Skipped.class, skipped -> assertThat(skipped.reason()).contains("404"));
  }

  @Test
  void readsArcFilesAddressesWithBlanksIncluded() throws Exception {
    String body = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>One";
    String arc =
        "filedesc://x.arc 0.0.0.0 20140216050221 text/plain 10\n1 0 Test \n\n"
            + "http://tidewater.example/a b 10.0.0.1 20140216050221 text/html "
            + body.length()
            + "\n"
            + body
            + "\n"
            + "http://tidewater.example/c 10.0.0.1 20140216050221 text/html "
            + body.length()
            + "\n"
            + body
            + "\n";
    List<Capture> captures = all(write("f.arc", arc.getBytes(StandardCharsets.UTF_8)));

    assertThat(captures.stream().filter(Capture.Page.class::isInstance))
        .extracting(page -> page.origin().url())
        .containsExactly("http://tidewater.example/a%20b", "http://tidewater.example/c");
  }

  @Test
  void readsAFolderInTheOrderOfNames() throws Exception {
    Files.createDirectories(folder.resolve("sub/.hidden"));
    write("sub/2.html", "<html><p>Two".getBytes(StandardCharsets.UTF_8));
    write("sub/.hidden/x.html", "<html><p>Hidden".getBytes(StandardCharsets.UTF_8));
    write("1.html.gz", gzip("<html><p>One".getBytes(StandardCharsets.UTF_8)));
    write("3.txt", "Three".getBytes(StandardCharsets.UTF_8));
    write("style.css", "p { color: red }".getBytes(StandardCharsets.UTF_8));
    write("p.png", PICTURE);

    assertThat(all(folder))
        .extracting(capture -> folder.relativize(capture.origin().file()).toString())
        .containsExactly("1.html.gz", "3.txt", "sub/2.html");
  }

  @Test
  void decodesByMarkHeaderAndDeclaration() throws Exception {
    String page = "<html><head><meta charset=\"%s\"></head><p>Ärger — Шторм";
    write("1.html", ("\ufeff" + page.formatted("latin1")).getBytes(StandardCharsets.UTF_8));
    write("2.html", page.formatted("windows-1251").replace("Ä", "A").getBytes("windows-1251"));
    write("3.html", "<html><p>Ärger".getBytes("windows-1252"));

    assertThat(all(folder).stream().map(capture -> ((Capture.Page) capture).html()))
        .satisfiesExactly(
            html -> assertThat(html).contains("Ärger — Шторм"),
            html -> assertThat(html).contains("Arger — Шторм"),
            html -> assertThat(html).contains("Ärger"));
  }

  @Test
  void tellsHowFarItHasCome() throws Exception {
    write("1.html", "<html><p>One".getBytes(StandardCharsets.UTF_8));
    write("2.html", "<html><p>Two".getBytes(StandardCharsets.UTF_8));
    try (var captures = Captures.open(folder)) {
      assertThat(captures.bytesTotal()).isEqualTo(24);
      assertThat(captures.bytesRead()).isZero();
      captures.next();
      assertThat(captures.bytesRead()).isEqualTo(12);
      captures.next();
      assertThat(captures.hasNext()).isFalse();
      assertThat(captures.bytesRead()).isEqualTo(24);
    }
  }

  @Test
  void skipsWhatIsOverTheLimit() throws Exception {
    Path file =
        write("long.html.gz", gzip(("<html>" + "x".repeat(5000)).getBytes(StandardCharsets.UTF_8)));
    try (var captures = Captures.open(file, new Limits(1000, 1000))) {
      assertThat(captures.next()).isInstanceOf(Capture.Skipped.class);
      assertThat(captures.hasNext()).isFalse();
    }
  }

  @Test
  void findsPicturesInArchivesBesidePagesAndInAddresses() throws Exception {
    Path archive =
        write(
            "g.warc.gz",
            new ArchiveBuilder(true)
                .page("https://tidewater.example/1", "<p>One")
                .response("https://tidewater.example/p.png", "image/png", PICTURE)
                .record("resource", "https://tidewater.example/r.png", "image/png", PICTURE)
                .bytes());
    Path beside = write("saved_files/b.png", PICTURE);
    Path outside = Files.createTempFile("outside", ".png");
    Files.write(outside, PICTURE);
    try (var captures = Captures.open(folder)) {
      assertThat(captures.picture("http://tidewater.example/p.png")).hasValue(PICTURE);
      assertThat(captures.picture("https://tidewater.example/r.png#x")).hasValue(PICTURE);
      assertThat(captures.picture("https://tidewater.example/1")).isEmpty();
      assertThat(captures.picture("https://tidewater.example/none.png")).isEmpty();
      assertThat(captures.picture(beside.toUri().toString())).hasValue(PICTURE);
      assertThat(captures.picture(outside.toUri().toString())).isEmpty();
      assertThat(captures.picture(folder.toUri() + "../" + outside.getFileName())).isEmpty();
      assertThat(
              captures.picture(
                  "data:image/png;base64," + Base64.getEncoder().encodeToString(PICTURE)))
          .hasValue(PICTURE);
      assertThat(captures.picture("data:image/png;base64,###"))
          .satisfies(p -> assertThat(p.map(b -> b.length).orElse(0)).isZero());
    } finally {
      Files.delete(outside);
      Files.delete(archive);
    }
  }

  @Test
  void saysWhenThereIsNothing() throws Exception {
    assertThatThrownBy(() -> Captures.open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(all(folder)).isEmpty();
    assertThat(all(write("x.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
        .singleElement()
        .isInstanceOf(Capture.Skipped.class);
    assertThat(all(write("empty.warc.gz", new byte[0])))
        .singleElement()
        .isInstanceOf(Capture.Skipped.class);
  }

  private Path write(String name, byte[] bytes) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static List<Capture> all(Path path) throws Exception {
    try (var captures = Captures.open(path)) {
      return captures.stream().toList();
    }
  }

  private static byte[] gzip(byte[] bytes) throws Exception {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }
}
