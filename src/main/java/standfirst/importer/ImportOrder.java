package standfirst.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be brought in, and where it goes.
 *
 * @param paths files and folders
 * @param edition the edition whose stories they become
 * @param section where they stand; null for the section Archive, made when there is none
 * @param draft leaves them unpublished
 * @param dryRun only says what would come of it
 */
public record ImportOrder(
    List<Path> paths, UUID edition, @Nullable UUID section, boolean draft, boolean dryRun) {
  public ImportOrder {
    paths = List.copyOf(paths);
  }
}
