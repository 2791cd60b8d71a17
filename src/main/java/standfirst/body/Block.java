package standfirst.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One block of a body. The set is closed: whoever handles blocks decides about each of them. */
public sealed interface Block {
  /** Running text. */
  record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /** A heading between paragraphs. */
  record CrossHead(List<Inline> content) implements Block {
    public CrossHead {
      content = List.copyOf(content);
    }
  }

  /** Words of somebody else, set off from the text. */
  record Quote(List<Inline> content, @Nullable String by) implements Block {
    public Quote {
      content = List.copyOf(content);
    }
  }

  /** Words of the story itself, shown large. */
  record PullQuote(List<Inline> content, @Nullable String by) implements Block {
    public PullQuote {
      content = List.copyOf(content);
    }
  }

  /** A list; nesting is the level of its items, so that a body stays flat. */
  record BulletList(boolean ordered, List<Item> items) implements Block {
    public BulletList {
      items = List.copyOf(items);
    }
  }

  /**
   * One item of a list.
   *
   * @param level 0 for the outermost items, at most {@link #MAX_LEVEL}
   */
  record Item(int level, List<Inline> content) {
    /** The deepest level of nesting that is kept. */
    public static final int MAX_LEVEL = 4;

    public Item {
      content = List.copyOf(content);
    }
  }

  /**
   * A picture in the text.
   *
   * @param asset the id of the media asset
   */
  record Picture(String asset, String alt, @Nullable String caption, @Nullable String credit)
      implements Block {}

  /** Something that stands elsewhere on the web; readers see a link until they ask for more. */
  record Embed(String url) implements Block {}

  /**
   * A table.
   *
   * @param head whether the first row is a heading
   * @param rows rows of cells, each cell a run of inline text
   */
  record Table(boolean head, List<List<List<Inline>>> rows) implements Block {
    public Table {
      rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
    }
  }

  /** A pause. */
  record Divider() implements Block {}

  /** A dated note that says what was wrong. */
  record Correction(String text, Instant at) implements Block {}

  /**
   * The "Also on" card.
   *
   * @param article the id of a story of this site, or null while the story is not here
   * @param title what the line says while the story is not here
   * @param source where the story stands or stood, as readers know the place
   * @param url its address there
   */
  record Related(
      @Nullable String article,
      @Nullable String title,
      @Nullable String source,
      @Nullable String url)
      implements Block {}

  /** A block of a kind that this version does not know: kept as it came, shown to nobody. */
  record Unknown(JsonNode raw) implements Block {}
}
