package standfirst.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Where a setting comes from: option, else environment, else config file, else its default. */
class DefaultsTest {
  @TempDir Path data;

  @Test
  void anOptionBeatsTheEnvironmentWhichBeatsTheConfigFile() throws Exception {
    assertThat(serve(Map.of()).port).isEqualTo(8080);
    Files.writeString(data.resolve(Defaults.FILE), "port = 8081\nno-demo = yes\n");
    assertThat(serve(Map.of()).port).isEqualTo(8081);
    assertThat(serve(Map.of()).noDemo).isTrue();
    var environment = Map.of("STANDFIRST_PORT", "8082", "STANDFIRST_NO_DEMO", "no");
    assertThat(serve(environment).port).isEqualTo(8082);
    assertThat(serve(environment).noDemo).isFalse();
    assertThat(serve(environment, "--port", "8083").port).isEqualTo(8083);
    assertThat(serve(environment, "--no-demo").noDemo).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1", "yes", "true", "on", "0", "no", "false", "''"})
  void aSwitchThatIsGivenIsOnWhateverTheEnvironmentSays(String said) {
    var environment = Map.of("STANDFIRST_NO_DEMO", said, "STANDFIRST_OPEN_METRICS", said);
    var serve = serve(environment, "--no-demo", "--open-metrics");
    assertThat(serve.noDemo).isTrue();
    assertThat(serve.openMetrics).isTrue();
  }

  private ServeCommand serve(Map<String, String> environment, String... options) {
    var args = new ArrayList<>(List.of("--data", data.toString()));
    args.addAll(List.of(options));
    var serve = new ServeCommand();
    var line = new CommandLine(serve);
    line.setDefaultValueProvider(
        Defaults.read(
            args.toArray(String[]::new),
            environment::get,
            Set.of("port", "no-demo", "open-metrics")));
    line.parseArgs(args.toArray(String[]::new));
    return serve;
  }
}
