package standfirst.base.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final Limits LIMITS = Limits.of(Duration.ofSeconds(20));

  @Test
  void statusOutputAndErrorsComeBack() throws Exception {
    var result = shell("echo word; echo complaint >&2; exit 3").run(LIMITS);

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.succeeded()).isFalse();
    assertThat(result.text()).isEqualTo("word\n");
    assertThat(result.errors()).isEqualTo("complaint\n");
  }

  @Test
  void ofTooMuchOutputTheBeginningIsKeptAndOfErrorsTheEnd() throws Exception {
    var program = "i=0; while [ $i -lt 20000 ]; do echo $i; echo $i >&2; i=$((i+1)); done";

    var result = shell(program).run(new Limits(Duration.ofSeconds(20), 6));

    assertThat(result.succeeded()).isTrue();
    assertThat(result.text()).isEqualTo("0\n1\n2\n");
    assertThat(result.errors()).isEqualTo("19999\n");
  }

  @Test
  void whoeverTakesTooLongIsKilledWithItsChildren() {
    var before = System.nanoTime();

    assertThatThrownBy(() -> shell("sleep 60 & sleep 60").run(Limits.of(Duration.ofMillis(200))))
        .isInstanceOf(ChildProcessTimeout.class)
        .hasMessageContaining("200 ms");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aGrandchildThatKeepsTheStreamsOpenIsNotWaitedFor() throws Exception {
    var result = shell("sleep 30 & echo $!").run(Limits.of(Duration.ofSeconds(20)));

    assertThat(result.succeeded()).isTrue();
    ProcessHandle.of(Long.parseLong(result.text().strip())).ifPresent(ProcessHandle::destroy);
  }

  @Test
  void inputFolderAndVariablesArrive(@TempDir Path folder) throws Exception {
    var result =
        shell("cat; pwd -P; echo $NAME")
            .in(folder)
            .with("NAME", "harbour")
            .reading("in\n")
            .run(LIMITS);

    assertThat(result.text().lines())
        .containsExactly("in", folder.toRealPath().toString(), "harbour");
  }

  @Test
  void ourOwnEnvironmentStaysHere() throws Exception {
    var result = ChildProcess.run(List.of("env"), LIMITS);

    assertThat(result.text().lines())
        .allSatisfy(line -> assertThat(line).matches("(PATH|LC_ALL)=.*"));
  }

  @Test
  void aProgramThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> ChildProcess.run(List.of("/no/such/program"), LIMITS))
        .isInstanceOf(IOException.class);
  }

  private static ChildProcess shell(String program) {
    return ChildProcess.of(List.of("/bin/sh", "-c", program));
  }
}
