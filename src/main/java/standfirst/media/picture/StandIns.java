package standfirst.media.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Empty libraries in the place of those of a desktop. The bundled ffmpeg can record from a sound
 * card and a screen, and so does not start where their libraries are missing, as on most servers;
 * it calls nothing in them while it makes pictures. An empty library is enough for it to start:
 * what it would call is looked up only when it is called.
 */
final class StandIns {
  private static final List<String> NAMES =
      List.of("libasound.so.2", "libpulse.so.0", "libxcb.so.1", "libxcb-shm.so.0", "libudev.so.1");

  // Sizes of the structures of ELF for 64 bits (System V ABI, "Object Files").
  private static final int HEADER = 64;
  private static final int PROGRAM = 56;
  private static final int ENTRY = 16;
  private static final int SYMBOL = 24;

  private static final int SHARED_OBJECT = 3;
  private static final int X86_64 = 62;
  private static final int AARCH64 = 183;
  private static final int LOAD = 1;
  private static final int DYNAMIC = 2;
  private static final int READ_WRITE = 6;
  private static final int PAGE = 0x10000;
  private static final int ENTRIES = 6;

  private StandIns() {}

  /** Writes them into a folder. */
  static void write(Path folder) throws IOException {
    var machine = System.getProperty("os.arch").equals("aarch64") ? AARCH64 : X86_64;
    for (var name : NAMES) {
      Files.write(folder.resolve(name), library(machine));
    }
  }

  /** A library with one symbol, which has no name: the least that a loader takes. */
  private static byte[] library(int machine) {
    int dynamic = HEADER + 2 * PROGRAM;
    int symbols = dynamic + ENTRIES * ENTRY;
    int hash = symbols + SYMBOL;
    int names = hash + 16;
    int size = names + 1;
    var elf = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    elf.put("\u007fELF\2\1\1".getBytes(StandardCharsets.US_ASCII)).position(16);
    elf.putShort((short) SHARED_OBJECT).putShort((short) machine).putInt(1);
    elf.putLong(0).putLong(HEADER).putLong(0).putInt(0);
    elf.putShort((short) HEADER).putShort((short) PROGRAM).putShort((short) 2);
    elf.position(HEADER);
    program(elf, LOAD, 0, size, PAGE);
    program(elf, DYNAMIC, dynamic, ENTRIES * ENTRY, Long.BYTES);
    elf.putLong(4).putLong(hash); // DT_HASH
    elf.putLong(5).putLong(names); // DT_STRTAB
    elf.putLong(6).putLong(symbols); // DT_SYMTAB
    elf.putLong(10).putLong(1); // DT_STRSZ
    elf.putLong(11).putLong(SYMBOL); // DT_SYMENT
    elf.position(hash).putInt(1).putInt(1); // One bucket and one chain, both ending at once.
    return elf.array();
  }

  private static void program(ByteBuffer elf, int type, long at, long size, long alignment) {
    elf.putInt(type).putInt(READ_WRITE);
    elf.putLong(at).putLong(at).putLong(at).putLong(size).putLong(size).putLong(alignment);
  }
}
