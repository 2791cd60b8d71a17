package standfirst.app;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import standfirst.app.demo.DemoEdition;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.media.Assets;
import standfirst.media.picture.MediaProblem;
import standfirst.staff.Actor;

/**
 * The pictures of the demo, stored as an editor would have. Where this machine cannot make pictures
 * the demo is a newspaper without them, and the start says so.
 */
final class DemoPictures {
  /** Each picture is a child process; two at a time do not fill the smallest machine. */
  private static final int AT_ONCE = 2;

  private final Map<String, UUID> stored;

  private DemoPictures(Map<String, UUID> stored) {
    this.stored = stored;
  }

  static DemoPictures store(DemoEdition demo, Assets assets, Consumer<String> progress) {
    var files = new HashMap<String, Callable<byte[]>>();
    for (var name : scenes(demo)) {
      files.put(name, () -> DemoEdition.picture(name));
    }
    for (var author : demo.site().authors()) {
      files.put(portraitName(author.portrait()), () -> DemoEdition.portrait(author.portrait()));
    }
    var stored = new HashMap<String, UUID>();
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      var running = new HashMap<String, Future<UUID>>();
      files.forEach(
          (name, file) -> running.put(name, pool.submit(() -> store(assets, name, file))));
      for (var one : running.entrySet()) {
        stored.put(one.getKey(), one.getValue().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandProblem("stopped while the demo was being written");
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof MediaProblem problem)) {
        throw new IllegalStateException("a picture of the demo could not be stored", e.getCause());
      }
      progress.accept("The demo has to do without some pictures: " + problem.getMessage());
    }
    return new DemoPictures(stored);
  }

  private static UUID store(Assets assets, String name, Callable<byte[]> file) throws Exception {
    return assets.store(Actor.PROGRAM, new ByteArrayInputStream(file.call()), name + ".webp").id();
  }

  /** The asset of a scene. */
  Optional<UUID> scene(String name) {
    return Optional.ofNullable(stored.get(name));
  }

  /** The asset of a portrait. */
  Optional<UUID> portrait(String name) {
    return Optional.ofNullable(stored.get(portraitName(name)));
  }

  /** A text without the pictures that could not be stored. */
  Body without(Body body) {
    return new Body(
        body.blocks().stream()
            .filter(
                block ->
                    !(block instanceof Block.Picture picture)
                        || stored.containsKey(picture.asset()))
            .toList());
  }

  private static Set<String> scenes(DemoEdition demo) {
    var names = new ArrayList<String>();
    for (var story : demo.stories()) {
      if (story.picture() != null) {
        names.add(story.picture().name());
      }
      for (var block : story.body().blocks()) {
        if (block instanceof Block.Picture picture) {
          names.add(picture.asset());
        }
      }
    }
    return new LinkedHashSet<>(names);
  }

  private static String portraitName(String name) {
    return "portrait of " + name;
  }
}
