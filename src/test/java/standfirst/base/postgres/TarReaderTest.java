package standfirst.base.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarReaderTest {
  @TempDir private Path target;

  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  @Test
  void filesFoldersAndLinksComeOut() throws Exception {
    entry("bin/run", '0', "0000755", "", "#!/bin/sh\n");
    entry("share/deep/note.txt", '0', "0000644", "", "x".repeat(1000));
    entry("empty/", '5', "0000755", "", "");
    entry("lib/run.so", '2', "0000777", "../bin/run", "");

    unpack();

    assertThat(target.resolve("bin/run")).hasContent("#!/bin/sh\n").isExecutable();
    assertThat(target.resolve("share/deep/note.txt")).hasContent("x".repeat(1000));
    assertThat(Files.isExecutable(target.resolve("share/deep/note.txt"))).isFalse();
    assertThat(target.resolve("empty")).isEmptyDirectory();
    assertThat(target.resolve("lib/run.so")).hasContent("#!/bin/sh\n");
  }

  @Test
  void nothingIsWrittenOutside() throws Exception {
    entry("../outside", '0', "0000644", "", "text");

    assertThatThrownBy(this::unpack)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside");
    assertThat(target.resolveSibling("outside")).doesNotExist();
  }

  @Test
  void noLinkLeadsOutside() throws Exception {
    entry("lib", '2', "0000777", "/etc", "");

    assertThatThrownBy(this::unpack)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside");
  }

  @Test
  void unknownKindsAreRefused() throws Exception {
    entry("device", '3', "0000644", "", "");

    assertThatThrownBy(this::unpack).isInstanceOf(IOException.class).hasMessageContaining("device");
  }

  @Test
  void anArchiveThatBreaksOffIsAnError() throws Exception {
    entry("note.txt", '0', "0000644", "", "x".repeat(5000));

    assertThatThrownBy(
            () ->
                TarReader.unpack(
                    new ByteArrayInputStream(Arrays.copyOf(tar.toByteArray(), 2000)), target))
        .isInstanceOf(EOFException.class);
  }

  private void unpack() throws IOException {
    tar.write(new byte[1024]);
    TarReader.unpack(new ByteArrayInputStream(tar.toByteArray()), target);
  }

  private void entry(String name, char kind, String mode, String link, String content)
      throws IOException {
    var header = new byte[512];
    put(header, 0, name);
    put(header, 100, mode);
    put(header, 124, "%011o".formatted(content.length()));
    header[156] = (byte) kind;
    put(header, 157, link);
    put(header, 257, "ustar");
    tar.write(header);
    tar.write(content.getBytes(StandardCharsets.US_ASCII));
    tar.write(new byte[(512 - content.length() % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) {
    var bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
