package standfirst.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
  private static final String BYTES = "0123456789";

  @TempDir static Path folder;
  static LiveServer site;

  @BeforeAll
  static void start() throws Exception {
    Files.writeString(folder.resolve("a.txt"), BYTES);
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.write(folder.resolve("large.bin"), new byte[3 << 20]);
    site =
        LiveServer.with(
            router ->
                router.get(
                    "/media/{file}",
                    Access.PUBLIC_FILE,
                    r -> {
                      Path path = folder.resolve(r.pathValue("file"));
                      return Answer.file(FileAnswer.forGood(path, "text/plain", "v1"));
                    }));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void sendsAWholeFile() throws Exception {
    var answer = site.get("/media/a.txt");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(BYTES);
    assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
    assertThat(answer.headers().firstValue("ETag")).contains("\"v1\"");
    assertThat(answer.headers().allValues("Cache-Control"))
        .containsExactly("public, max-age=31536000, immutable");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox");
    assertThat(site.bytes("/media/large.bin").body()).hasSize(3 << 20);
    assertThat(site.get("/media/empty.txt").body()).isEmpty();
    assertThat(site.get("/media/none.txt").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0123456789, bytes 0-9/10",
    "bytes=0-0, 0, bytes 0-0/10",
    "bytes=2-4, 234, bytes 2-4/10",
    "bytes=-3, 789, bytes 7-9/10",
    "bytes=-500, 0123456789, bytes 0-9/10",
    "bytes=8-100, 89, bytes 8-9/10",
  })
  void sendsAPart(String range, String body, String contentRange) {
    var answer = site.get("/media/a.txt", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.headers().firstValue("Content-Range")).contains(contentRange);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(body.length());
  }

  @Test
  void sendsSeveralParts() {
    var answer = site.get("/media/a.txt", "Range", "bytes=0-1, 5-6");
    assertThat(answer.statusCode()).isEqualTo(206);
    String type = answer.headers().firstValue("Content-Type").orElseThrow();
    assertThat(type).startsWith("multipart/byteranges; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    assertThat(answer.body())
        .contains("--" + boundary + "\r\nContent-Type: text/plain\r\nContent-Range: bytes 0-1/10")
        .contains("\r\n\r\n01\r\n")
        .contains("Content-Range: bytes 5-6/10\r\n\r\n56\r\n--" + boundary + "--");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
  void saysThatAPartIsBeyondTheEnd(String range) {
    var answer = site.get("/media/a.txt", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items=0-1",
        "bytes=a-b",
        "bytes=4-2",
        "bytes=",
        "bytes=1",
        "bytes=0-9,0-9",
        "bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8",
        "bytes=99999999999999999999-"
      })
  void ignoresARangeThatIsNone(String range) {
    var answer = site.get("/media/a.txt", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(BYTES);
  }

  @Test
  void sendsAPartOnlyOfTheVeryFileThatIsMeant() {
    assertThat(site.get("/media/a.txt", "Range", "bytes=0-1", "If-Range", "\"v1\"").body())
        .isEqualTo("01");
    for (String other : new String[] {"\"v0\"", "W/\"v1\"", "Wed, 01 Jan 2025 00:00:00 GMT"}) {
      assertThat(site.get("/media/a.txt", "Range", "bytes=0-1", "If-Range", other).body())
          .isEqualTo(BYTES);
    }
  }

  @Test
  void tellsThatAFileIsUnchanged() {
    assertThat(site.get("/media/a.txt", "If-None-Match", "\"v1\"").statusCode()).isEqualTo(304);
    assertThat(site.get("/media/a.txt", "If-None-Match", "\"v2\"").statusCode()).isEqualTo(200);
  }

  @Test
  void answersHead() {
    var head =
        site.send(site.request("/media/a.txt").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(10);
    assertThat(head.headers().firstValue("Accept-Ranges")).contains("bytes");
  }
}
