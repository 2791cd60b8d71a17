package standfirst.media.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Picture files made for tests: a field with a red, a green, a blue and a white corner. */
public final class Sample {
  private Sample() {}

  /** The field: red top left, green top right, blue bottom left, white bottom right. */
  static BufferedImage field(int width, int height, int kind) {
    var image = new BufferedImage(width, height, kind);
    var graphics = image.createGraphics();
    var colours = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int i = 0; i < 4; i++) {
      graphics.setColor(colours[i]);
      graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
    }
    graphics.dispose();
    return image;
  }

  /** The field as a file. */
  public static byte[] file(String format, int width, int height) throws IOException {
    return encode(format, field(width, height, BufferedImage.TYPE_INT_RGB));
  }

  /** The field as a photograph whose camera wrote who took it, and where. */
  public static byte[] photograph(String artist, int width, int height) throws IOException {
    return withSegment(file("jpg", width, height), 0xe1, exif(1, artist));
  }

  static byte[] encode(String format, BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, bytes)) {
      throw new IOException("no writer for " + format);
    }
    return bytes.toByteArray();
  }

  /** Numbers of four planes as a JPEG, which says nothing about what they mean. */
  static byte[] encodeJpeg(Raster planes) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(new IIOImage(planes, null, null));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A JPEG with a segment more, right after its first marker. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    var all = ByteBuffer.allocate(jpeg.length + content.length + 4);
    all.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker);
    all.putShort((short) (content.length + 2)).put(content).put(jpeg, 2, jpeg.length - 2);
    return all.array();
  }

  /** EXIF with an orientation, an artist and a place on earth (which nobody shall ever see). */
  static byte[] exif(int orientation, String artist) {
    var name = artist.getBytes(StandardCharsets.UTF_8);
    var tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(latin("Exif\0\0II*\0")).putInt(8).putShort((short) 3);
    entry(tiff, 0x0112, 3, 1, orientation);
    entry(tiff, 0x013b, 2, name.length, 50);
    entry(tiff, 0x8825, 4, 1, 50 + name.length);
    tiff.putInt(0).put(name).put(latin("GPS-CANARY"));
    return Arrays.copyOf(tiff.array(), tiff.position());
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A PNG that says of itself that it is so large, with a few bytes of pixels. */
  static byte[] pngOfSize(int width, int height) {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) 2);
    var file = new ByteArrayOutputStream();
    file.writeBytes(latin("\u0089PNG\r\n\u001a\n"));
    file.writeBytes(chunk("IHDR", header.array()));
    file.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  static byte[] chunk(String name, byte[] content) {
    var crc = new CRC32();
    crc.update(latin(name));
    crc.update(content);
    var chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
    return chunk.put(latin(name)).put(content).putInt((int) crc.getValue()).array();
  }

  /** A JPEG that says so. */
  static byte[] jpegOfSize(int width, int height) {
    var frame = ByteBuffer.allocate(15).put((byte) 8);
    frame.putShort((short) height).putShort((short) width).put((byte) 3);
    frame.put(new byte[] {1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0});
    var end = new byte[] {-1, -40, -1, -38, 0, 2, -1, -39};
    return withSegment(end, 0xc0, frame.array());
  }

  /** A GIF that says so. */
  static byte[] gifOfSize(int width, int height) {
    var gif = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN).put(latin("GIF89a"));
    return gif.putShort((short) width).putShort((short) height).put((byte) 0).array();
  }

  /** A WebP (lossless) that says so. */
  static byte[] webpOfSize(int width, int height) {
    var webp = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN).put(latin("RIFF")).putInt(22);
    webp.put(latin("WEBPVP8L")).putInt(10).put((byte) 0x2f);
    return webp.putInt(width - 1 | height - 1 << 14).array();
  }

  /** An AVIF that says so, without any pixels. */
  static byte[] avifOfSize(int width, int height) {
    var size = box("ispe", bytes(0, width, height));
    var properties =
        box("iprp", box("ipco", size), box("ipma", bytes(0, 1), latin("\0\1\1\u0081")));
    var item = box("infe", bytes(2 << 24), latin("\0\1\0\0av01\0"));
    var items = box("iinf", bytes(0), latin("\0\1"), item);
    var meta = box("meta", bytes(0), box("pitm", bytes(0), latin("\0\1")), items, properties);
    return join(box("ftyp", latin("avif\0\0\0\0mif1")), meta);
  }

  private static byte[] box(String name, byte[]... contents) {
    var content = join(contents);
    return join(bytes(content.length + 8), latin(name), content);
  }

  private static byte[] bytes(int... numbers) {
    var buffer = ByteBuffer.allocate(numbers.length * 4);
    Arrays.stream(numbers).forEach(buffer::putInt);
    return buffer.array();
  }

  static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
