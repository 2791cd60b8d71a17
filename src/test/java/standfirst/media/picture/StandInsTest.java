package standfirst.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standfirst.base.process.ChildProcess;
import standfirst.base.process.Limits;

class StandInsTest {
  @TempDir Path folder;

  @Test
  void theBundledProgramStartsWithEmptyLibrariesInPlaceOfADesktops() throws Exception {
    var bundled = BundledFfmpeg.unpack(folder).orElseThrow();
    var standIns = bundled.resolve(BundledFfmpeg.STAND_INS);
    assertThat(standIns).isDirectoryContaining(file -> file.endsWith("libasound.so.2"));
    // First on the path, they are taken even where the real ones are.
    var result =
        ChildProcess.of(List.of(bundled.resolve("ffmpeg").toString(), "-version"))
            .with("LD_LIBRARY_PATH", standIns + ":" + bundled)
            .run(Limits.of(Duration.ofSeconds(30)));
    assertThat(result.succeeded()).as(result.errors()).isTrue();
    assertThat(result.text()).startsWith("ffmpeg version");
  }

  @Test
  void whatIsUnpackedIsItsOwnersAndUnpackedOnce() throws Exception {
    var first = BundledFfmpeg.unpack(folder).orElseThrow();
    var time = Files.getLastModifiedTime(first);
    assertThat(BundledFfmpeg.unpack(folder)).contains(first);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(time);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(first);
    }
    assertThat(Files.getPosixFilePermissions(first)).hasSize(3);
  }
}
