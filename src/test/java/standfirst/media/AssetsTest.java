package standfirst.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import standfirst.base.db.NewsroomDb;
import standfirst.base.file.BlobStore;
import standfirst.media.picture.Ffmpeg;
import standfirst.media.picture.MediaProblem;
import standfirst.media.picture.MediaProblem.Reason;
import standfirst.media.picture.PictureMaker;
import standfirst.media.picture.Sample;
import standfirst.staff.Actor;
import standfirst.staff.Audit;
import standfirst.testing.TestDatabase;

class AssetsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T23:41:00Z");
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir static Path folder;
  private static PictureMaker maker;

  private final NewsroomDb db = DATABASE.database().newsroom();
  private Path media;
  private Assets assets;
  private PublicAssets readers;

  @BeforeAll
  static void unpack() {
    maker = new PictureMaker(new Ffmpeg(folder.resolve("tools")), 2);
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @BeforeEach
  void beginEmpty() {
    media = folder.resolve(UUID.randomUUID().toString());
    var blobs = new BlobStore(media);
    assets = new Assets(db, new Audit(() -> NOW), blobs, maker, () -> NOW);
    readers = new PublicAssets(DATABASE.database().publicDoor(), blobs);
    db.inTransaction(tx -> tx.update("UPDATE site SET logo = NULL").run());
    db.inTransaction(tx -> tx.update("DELETE FROM assets").run());
  }

  @Test
  void aPictureIsTakenInWithItsFilesAndItsRow() throws IOException {
    var asset = store(Sample.file("jpg", 700, 500), "Mole, north side.jpg");

    assertThat(assets.find(asset.id())).contains(asset);
    assertThat(asset.width()).isEqualTo(700);
    assertThat(asset.height()).isEqualTo(500);
    assertThat(asset.fileName()).isEqualTo("Mole, north side.jpg");
    assertThat(asset.created()).isEqualTo(NOW);
    for (var file : asset.files()) {
      var path = assets.file(asset, file).orElseThrow();
      assertThat(Files.size(path)).isEqualTo(file.size());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rw-------");
    }
    assertThat(asset.address()).isEqualTo("/media/" + asset.id() + "/700.webp");
    var entries = db.read(tx -> new Audit(() -> NOW).list(tx, "asset:" + asset.id(), 10));
    assertThat(entries).singleElement().extracting(Audit.Entry::action).isEqualTo("upload");
  }

  @Test
  void theSameBytesGiveTheSameAsset() throws IOException {
    var bytes = Sample.file("png", 90, 60);
    var first = store(bytes, "one.png");
    assertThat(store(bytes, "two.png")).isEqualTo(first);
    assertThat(assets.count("")).isEqualTo(1);
  }

  @Test
  void theSameBytesFromManyAtOnceGiveOneAsset() throws Exception {
    var bytes = Sample.file("png", 91, 61);
    Callable<UUID> upload = () -> store(bytes, "x.png").id();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ids =
          Set.copyOf(
              threads.invokeAll(List.of(upload, upload, upload, upload)).stream()
                  .map(java.util.concurrent.Future::resultNow)
                  .toList());
      assertThat(ids).hasSize(1);
      assertThat(foldersOfAssets()).containsExactlyElementsOf(ids);
    }
  }

  @Test
  void whatIsRefusedLeavesNothing() throws IOException {
    for (var bytes : List.of(new byte[0], "just words".getBytes(), truncated())) {
      assertThatThrownBy(() -> store(bytes, "x.jpg")).isInstanceOf(MediaProblem.class);
    }
    assertThat(assets.count("")).isZero();
    assertThat(foldersOfAssets()).isEmpty();
    assertThat(media.resolve("drafts")).isEmptyDirectory();
  }

  @Test
  void aStreamWithoutEndIsRefusedWhenItIsTooLong() {
    var endless =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            given++;
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            given += length;
            assertThat(given).isLessThan(Assets.MOST_BYTES * 2);
            return length;
          }
        };
    assertThatThrownBy(() -> assets.store(Actor.PROGRAM, endless, "x.jpg"))
        .isInstanceOfSatisfying(
            MediaProblem.class,
            problem -> assertThat(problem.reason()).isEqualTo(Reason.TOO_LARGE));
    assertThat(media.resolve("drafts")).isEmptyDirectory();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws IOException {
    var bytes = Sample.file("jpg", 300, 200);
    var broken =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] buffer, int from, int length) {
            throw new java.io.UncheckedIOException(new IOException("connection reset"));
          }
        };
    assertThatThrownBy(() -> assets.store(Actor.PROGRAM, broken, "x.jpg"))
        .hasMessageContaining("connection reset");
    assertThat(media.resolve("drafts")).isEmptyDirectory();
    assertThat(foldersOfAssets()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "..\\..\\windows\\win.ini, win.ini",
    "/absolute.jpg, absolute.jpg",
    "a\u0000b.jpg, a b.jpg",
    "\u202Egpj.exe, gpj.exe",
    "<script>alert(1)</script>.png, script>.png",
    "'', picture",
    "'../', picture",
    "'CON\n.jpg', CON .jpg",
  })
  void aNameFromOutsideIsForPeopleAndNeverAPath(String given, String kept) throws IOException {
    assertThat(store(Sample.file("png", 20, 20), given).fileName()).isEqualTo(kept);
    assertThat(foldersOfAssets()).hasSize(1);
  }

  @Test
  void readersSeeAPictureOnlyWhileSomethingPublicShowsIt() throws IOException {
    var asset = store(Sample.file("png", 400, 300), "logo.png");
    assertThat(readers.file(asset.id(), "400.webp")).isEmpty();
    assertThat(readers.pictures(List.of(asset.id()))).isEmpty();

    logo(asset.id());
    readers.changed(Set.of("site"));
    assertThat(readers.file(asset.id(), "400.webp"))
        .get()
        .extracting(PublicAssets.PublicFile::type)
        .isEqualTo("image/webp");
    var picture = readers.pictures(List.of(asset.id(), UUID.randomUUID())).get(asset.id());
    assertThat(picture.srcset())
        .isEqualTo("/media/%1$s/320.webp 320w, /media/%1$s/400.webp 400w".formatted(asset.id()));
    assertThat(readers.file(asset.id(), "1200.jpg")).isPresent();
    for (var guessed : List.of("original", "../original", "1920.webp", "", ".", "400.webp/")) {
      assertThat(readers.file(asset.id(), guessed)).as(guessed).isEmpty();
    }

    logo(null);
    readers.changed(Set.of("site"));
    assertThat(readers.file(asset.id(), "400.webp")).isEmpty();
  }

  @Test
  void aStoryThatIsTakenDownTakesItsPictureWithIt() throws IOException {
    var asset = store(Sample.file("png", 401, 300), "mole.png");
    var story = story(asset.id());
    readers.changed(Set.of("article:" + story));
    assertThat(readers.file(asset.id(), "401.webp")).isPresent();
    assertThat(assets.list("", null, 10))
        .singleElement()
        .satisfies(
            listed -> {
              assertThat(listed.uses()).isEqualTo(1);
              assertThat(listed.altMissing()).isTrue();
            });

    run(
        "UPDATE articles SET state = 'killed', kill_notice = 'x' WHERE id = :story",
        Map.of("story", story));
    readers.changed(Set.of("article:" + story));
    assertThat(readers.file(asset.id(), "401.webp")).isEmpty();
    assertThat(readers.pictures(List.of(asset.id()))).isEmpty();
  }

  @Test
  void theListFindsByWordsAndGoesOnWhereItEnded() throws IOException {
    var one = store(Sample.file("png", 21, 20), "100% harbour.png");
    var two = store(Sample.file("png", 22, 20), "chapel.png");
    assertThat(assets.list("", null, 10))
        .extracting(ListedAsset::asset)
        .containsExactlyInAnyOrder(one, two);
    assertThat(assets.list("00% HARB", null, 10))
        .extracting(ListedAsset::asset)
        .containsExactly(one);
    assertThat(assets.list("%", null, 10)).hasSize(1);
    var first = assets.list("", null, 1).getFirst();
    assertThat(first.uses()).isZero();
    assertThat(first.altMissing()).isFalse();
    assertThat(assets.list("", first.asset().id(), 10))
        .singleElement()
        .satisfies(rest -> assertThat(rest.asset()).isNotEqualTo(first.asset()));
  }

  @Test
  void filesWithoutARowAreSweptWhenTheyAreOld() throws IOException {
    var asset = store(Sample.file("png", 23, 20), "kept.png");
    var orphan = media.resolve("00/00000000-0000-7000-8000-000000000000");
    var abandoned = media.resolve("drafts/abandoned");
    var young = media.resolve("drafts/young");
    for (var path : List.of(orphan, abandoned, young)) {
      Files.createDirectories(path);
      Files.writeString(path.resolve("original"), "x");
    }
    var old = FileTime.from(NOW.minusSeconds(7200));
    Files.setLastModifiedTime(orphan, old);
    Files.setLastModifiedTime(abandoned, old);
    Files.setLastModifiedTime(young, FileTime.from(NOW));
    assertThat(assets.find(List.of())).isEmpty();
    assertThat(assets.find(List.of(asset.id(), UUID.randomUUID()))).containsExactly(asset);
    assets.sweep();
    assertThat(orphan).doesNotExist();
    assertThat(abandoned).doesNotExist();
    assertThat(young).exists();
    assertThat(foldersOfAssets()).containsExactly(asset.id());
  }

  private Asset store(byte[] bytes, String name) {
    return assets.store(Actor.PROGRAM, new ByteArrayInputStream(bytes), name);
  }

  private void logo(@Nullable UUID id) {
    db.inTransaction(
        tx ->
            tx.update(
                    """
                    INSERT INTO site (name, logo) VALUES ('The Gazette', :id)
                    ON CONFLICT (single) DO UPDATE SET logo = excluded.logo
                    """)
                .bind("id", id)
                .run());
  }

  /** A published story that shows the picture twice, in the text without words. */
  private UUID story(UUID asset) {
    var ids = Map.of("edition", UUID.randomUUID(), "section", UUID.randomUUID());
    var story = UUID.randomUUID();
    run(
        "INSERT INTO editions (id, name, tagline, language, direction, time_zone, prefix, position)"
            + " VALUES (:edition, 'Gazette', '', 'en', 'ltr', 'UTC', '/' || left(CAST(CAST(:edition AS uuid) AS text), 8) || '/', 0)",
        ids);
    run(
        "INSERT INTO sections (id, edition_id, name, slug, description, tint, position)"
            + " VALUES (:section, :edition, 'Harbour', 'harbour', '', 'blue', 0)",
        ids);
    var all = new HashMap<String, Object>(ids);
    all.put("story", story);
    all.put("asset", asset);
    run(
        "INSERT INTO articles (id, edition_id, kind, state, revision, headline, section_id, words,"
            + " path, live_revision, created, changed) VALUES (:story, :edition, 'story', 'published', 1,"
            + " 'H', :section, '', '/x', 1, now(), now())",
        all);
    run(
        """
        INSERT INTO revisions (article_id, number, kind, kicker, headline, standfirst, body, tags,
          byline, at)
        SELECT :story, 1, 'story', '', 'H', '',
          jsonb_build_object('type', 'body', 'content', jsonb_build_array(
            jsonb_build_object('type', 'picture', 'asset', CAST(:asset AS uuid), 'alt', ''))),
          '{}', '{}', now()""",
        all);
    run(
        """
        INSERT INTO publications (article_id, edition_id, number, kind, section_id, path, version,
          kicker, headline, standfirst, picture, tags, byline, first_published)
        SELECT id, edition_id, number, kind, section_id, path, 1, '', headline, '',
          jsonb_build_object('asset', CAST(:asset AS uuid), 'alt', 'A mole'), '{}', '{}', now()
        FROM articles WHERE id = :story""",
        all);
    run("INSERT INTO publication_assets (article_id, asset_id) VALUES (:story, :asset)", all);
    return story;
  }

  private void run(String sql, Map<String, ?> values) {
    db.inTransaction(
        tx -> {
          var update = tx.update(sql);
          values.forEach(
              (name, value) -> {
                if (sql.contains(":" + name)) {
                  update.bind(name, value);
                }
              });
          return update.run();
        });
  }

  private static byte[] truncated() throws IOException {
    return java.util.Arrays.copyOf(Sample.file("jpg", 300, 200), 900);
  }

  private List<UUID> foldersOfAssets() throws IOException {
    return new BlobStore(media).keptBefore(Instant.now().plusSeconds(60));
  }
}
