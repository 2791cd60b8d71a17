package standfirst.media.picture;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The ffmpeg of the JavaCPP presets: a jar with the program and its shared libraries for one kind
 * of machine. Unpacked once a version, under another name first, so that it is whole or not there.
 */
final class BundledFfmpeg {
  /** The folder beside the program with what it lacks on a server. */
  static final String STAND_INS = "stand-ins";

  private static final String ROOT = "org/bytedeco/ffmpeg/";
  private static final String VERSION = "META-INF/maven/org.bytedeco/ffmpeg/pom.properties";

  private BundledFfmpeg() {}

  /** The folder of the unpacked program; empty when none came for this kind of machine. */
  static Optional<Path> unpack(Path tools) throws IOException {
    var loader = BundledFfmpeg.class.getClassLoader();
    var prefix = ROOT + platform() + "/";
    var resource = loader.getResource(prefix + "ffmpeg");
    if (resource == null || !(resource.openConnection() instanceof JarURLConnection connection)) {
      return Optional.empty();
    }
    var folder = tools.resolve("ffmpeg-" + version(loader));
    if (!Files.isDirectory(folder)) {
      createPrivate(tools);
      var unfinished = Files.createTempDirectory(tools, "ffmpeg-");
      copy(connection.getJarFile(), prefix, unfinished);
      createPrivate(unfinished.resolve(STAND_INS));
      StandIns.write(unfinished.resolve(STAND_INS));
      moveInto(unfinished, folder);
    }
    return Optional.of(folder.toAbsolutePath());
  }

  /** JavaCPP's name for this kind of machine, such as {@code linux-x86_64}. */
  private static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch");
    return (system.startsWith("mac") ? "macosx" : "linux")
        + (processor.equals("aarch64") ? "-arm64" : "-x86_64");
  }

  private static String version(ClassLoader loader) throws IOException {
    var properties = new Properties();
    try (var stream = loader.getResourceAsStream(VERSION)) {
      if (stream != null) {
        properties.load(stream);
      }
    }
    return properties.getProperty("version", "unknown");
  }

  private static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static void copy(JarFile jar, String prefix, Path folder) throws IOException {
    for (JarEntry entry : needed(jar, prefix)) {
      var file = folder.resolve(Path.of(entry.getName()).getFileName().toString());
      try (InputStream stream = jar.getInputStream(entry)) {
        Files.copy(stream, file);
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** The program and its libraries, without those that tie it to a Java process. */
  private static List<JarEntry> needed(JarFile jar, String prefix) {
    return jar.stream()
        .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
        .filter(entry -> !entry.getName().contains("jni"))
        .toList();
  }

  private static void moveInto(Path unfinished, Path folder) throws IOException {
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
      // A second program on the same folder was quicker; its copy is as good as ours.
    }
  }
}
