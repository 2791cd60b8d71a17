package standfirst.base.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobStoreTest {
  private static final UUID ID = UUID.fromString("0195f1a0-0000-7000-8000-0000000000ab");

  @TempDir Path folder;
  private Path root;
  private BlobStore store;

  @BeforeEach
  void open() {
    root = folder.resolve("media");
    store = new BlobStore(root);
  }

  @Test
  void nothingIsFoundBeforeAllOfItIsKept() throws IOException {
    try (var draft = store.begin()) {
      Files.writeString(draft.folder().resolve("320.webp"), "small");
      assertThat(store.find(ID, "320.webp")).isEmpty();
      draft.keep(ID);
      assertThat(store.find(ID, "320.webp"))
          .get()
          .isEqualTo(root.resolve("ab/" + ID + "/320.webp"));
    }
    assertThat(store.find(ID, "320.webp")).isPresent();
    assertThat(root.resolve("drafts")).isEmptyDirectory();
  }

  @Test
  void whatIsNotKeptIsDeleted() throws IOException {
    try (var draft = store.begin()) {
      Files.writeString(draft.folder().resolve("320.webp"), "small");
    }
    assertThat(root.resolve("drafts")).isEmptyDirectory();
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    keep("x");
    try (var paths = Files.walk(root)) {
      for (var path : paths.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .endsWith("------");
      }
    }
  }

  @Test
  void whatIsThereIsNeverOverwritten() throws IOException {
    keep("first");
    assertThatThrownBy(() -> keep("second")).isInstanceOf(FileSystemException.class);
    assertThat(store.find(ID, "320.webp").orElseThrow()).hasContent("first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "",
        "../x",
        "a/b",
        "a\\b",
        "%2e%2e",
        "320.webp\u0000",
        "/etc/passwd",
        "A.webp",
        ".webp",
        "a..b",
        "ä"
      })
  void aNameThatTheProgramWouldNotGiveNamesNothing(String name) throws IOException {
    keep("x");
    Files.writeString(root.resolve("ab/x"), "not for anybody");
    assertThat(store.find(ID, name)).isEmpty();
  }

  @Test
  void aFolderCanBeRemoved() throws IOException {
    keep("x");
    store.remove(ID);
    store.remove(ID);
    assertThat(store.find(ID, "320.webp")).isEmpty();
  }

  private void keep(String text) throws IOException {
    try (var draft = store.begin()) {
      Files.writeString(draft.folder().resolve("320.webp"), text);
      draft.keep(ID);
    }
  }
}
