package standfirst.media.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.base.process.ChildProcess;
import standfirst.base.process.Confinement;
import standfirst.base.process.Limits;
import standfirst.base.process.Result;

/**
 * The program that decodes and encodes. It comes with us, is unpacked at the first picture, and
 * runs as a child, so that a file which breaks it breaks nothing else. Where the one that came with
 * us does not run on this machine, the machine's own is used.
 */
public final class Ffmpeg {
  private static final Logger LOG = LoggerFactory.getLogger(Ffmpeg.class);
  private static final Duration TIME = Duration.ofSeconds(90);
  private static final Confinement CONFINED =
      new Confinement(2L << 30, 256L << 20, Duration.ofSeconds(60));

  private final Path tools;
  private @Nullable Program program;

  /** Where it lies and what it needs to start. */
  private record Program(String path, String libraries) {}

  /** The program, to be unpacked below this folder when it is first needed. */
  public Ffmpeg(Path tools) {
    this.tools = tools;
  }

  /**
   * Runs it in a folder.
   *
   * @throws MediaProblem when there is none on this machine
   * @throws standfirst.base.process.ChildProcessTimeout when it took too long
   */
  Result run(List<String> arguments, Path folder) throws IOException, InterruptedException {
    var found = program();
    var command = new ArrayList<String>();
    command.add(found.path());
    command.addAll(List.of("-hide_banner", "-nostdin", "-v", "error", "-y"));
    command.addAll(arguments);
    return process(found, CONFINED.around(command)).in(folder).run(Limits.of(TIME));
  }

  private static ChildProcess process(Program program, List<String> command) {
    var process = ChildProcess.of(command);
    return program.libraries().isEmpty()
        ? process
        : process.with("LD_LIBRARY_PATH", program.libraries());
  }

  private synchronized Program program() throws IOException, InterruptedException {
    if (program == null) {
      program = find();
    }
    return program;
  }

  private Program find() throws IOException, InterruptedException {
    for (var candidate : candidates()) {
      if (starts(candidate)) {
        return candidate;
      }
    }
    throw new MediaProblem(
        MediaProblem.Reason.UNAVAILABLE,
        "The program that makes pictures does not run on this machine. Install ffmpeg.");
  }

  /** Ours; ours with stand-ins for what a server lacks; the machine's own. */
  private List<Program> candidates() throws IOException {
    var candidates = new ArrayList<Program>();
    BundledFfmpeg.unpack(tools)
        .ifPresent(
            folder -> {
              var ours = folder.resolve("ffmpeg").toString();
              var standIns = folder.resolve(BundledFfmpeg.STAND_INS);
              candidates.add(new Program(ours, folder.toString()));
              candidates.add(new Program(ours, folder + ":" + standIns));
            });
    candidates.add(new Program("ffmpeg", ""));
    return candidates;
  }

  private static boolean starts(Program program) throws InterruptedException {
    try {
      var result = process(program, List.of(program.path(), "-version")).run(Limits.of(TIME));
      if (!result.succeeded()) {
        LOG.atInfo()
            .addKeyValue("program", program.path())
            .addKeyValue("why", result.errors().strip())
            .log("ffmpeg does not start so");
      }
      return result.succeeded();
    } catch (IOException missing) {
      return false;
    }
  }
}
