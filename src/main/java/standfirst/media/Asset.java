package standfirst.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.media.picture.MadeFile;

/**
 * A picture that was taken in.
 *
 * @param fileName what its sender called it, for people to recognise it by; never part of a path
 * @param type the media type of the original
 * @param width of the original when it stands upright, in pixels
 * @param height of the same
 * @param size of the original in bytes
 * @param credit whom the file itself names as its maker: a suggestion, empty when nobody
 * @param files what was made of it, the narrowest WebP first
 * @param createdBy who sent it; null is the program itself
 */
public record Asset(
    UUID id,
    String fileName,
    String type,
    int width,
    int height,
    long size,
    String credit,
    List<MadeFile> files,
    Instant created,
    @Nullable UUID createdBy) {
  private static final int SHOWN = 1_200;

  public Asset {
    files = List.copyOf(files);
  }

  /** The file of that name. */
  public Optional<MadeFile> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** The public address of a size to show it in, about 1,200 pixels wide. */
  public String address() {
    return Addresses.of(id, shown(SHOWN));
  }

  /** The same for the newsroom, where drafts' pictures are seen too. */
  public String newsroomAddress() {
    return "/newsroom" + address();
  }

  /** The newsroom's address of a size for a list. */
  public String thumbnail() {
    return "/newsroom" + Addresses.of(id, files.getFirst());
  }

  private MadeFile shown(int width) {
    var pictures = files.stream().filter(Addresses::isPicture).toList();
    return pictures.stream()
        .filter(file -> file.width() >= width)
        .findFirst()
        .orElse(pictures.getLast());
  }
}
