package standfirst.base.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Turns the terse exceptions of file systems into words. */
final class Reasons {
  private Reasons() {}

  static String of(IOException exception) {
    return switch (exception) {
      case AccessDeniedException e -> e.getFile() + " may not be written or entered";
      case FileAlreadyExistsException e -> e.getFile() + " is a file, not a folder";
      case NoSuchFileException e -> e.getFile() + " is missing";
      case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
      default -> String.valueOf(exception.getMessage());
    };
  }
}
