package standfirst.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One index in one folder: written by one thread, looked at by many. What was written is seen from
 * the next {@link #refresh} on, and is on disk with the next {@link #commit}.
 */
final class SearchIndex implements AutoCloseable {
  /** Changes when stories are indexed in another way: an index of another format is made anew. */
  private static final String FORMAT = "1";

  private static final String FORMAT_KEY = "format";
  private static final String POSITION_KEY = "position";
  private static final double BUFFER_MEGABYTES = 32;

  private final Path folder;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private volatile View view;

  private SearchIndex(Path folder, IndexWriterConfig.OpenMode mode) throws IOException {
    this.folder = folder;
    directory = FSDirectory.open(folder);
    try {
      var settings =
          new IndexWriterConfig(Fields.analyzer())
              .setOpenMode(mode)
              .setRAMBufferSizeMB(BUFFER_MEGABYTES);
      writer = new IndexWriter(directory, settings);
      view = View.of(DirectoryReader.open(writer));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** A new one, without a story. */
  static SearchIndex create(Path folder) throws IOException {
    return new SearchIndex(folder, IndexWriterConfig.OpenMode.CREATE);
  }

  /**
   * One that is there.
   *
   * @throws IOException when it is missing, damaged, or of another format
   */
  static SearchIndex open(Path folder) throws IOException {
    var index = new SearchIndex(folder, IndexWriterConfig.OpenMode.APPEND);
    if (!FORMAT.equals(index.committed().get(FORMAT_KEY))) {
      index.close();
      throw new IOException("an index of another format: " + folder);
    }
    return index;
  }

  /** Where it is. */
  Path folder() {
    return folder;
  }

  /** Up to which commit of the change feed it is on disk. */
  long position() {
    return Long.parseLong(committed().getOrDefault(POSITION_KEY, "0"));
  }

  private Map<String, String> committed() {
    var data = new HashMap<String, String>();
    var live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  /** Puts stories in, in place of what it has of them. */
  void put(Collection<StoryText> stories) throws IOException {
    for (var story : stories) {
      writer.updateDocument(id(story.id().toString()), StoryDocument.of(story));
    }
  }

  /** Takes stories out. */
  void remove(Collection<String> ids) throws IOException {
    writer.deleteDocuments(ids.stream().map(SearchIndex::id).toArray(Term[]::new));
  }

  /** Lets everybody see what was written. */
  void refresh() throws IOException {
    var before = view;
    var newer = DirectoryReader.openIfChanged(before.reader(), writer);
    if (newer != null) {
      view = View.of(newer);
      before.close();
    }
  }

  /**
   * Puts what was written on disk.
   *
   * @param position up to which commit of the change feed that is
   */
  void commit(long position) throws IOException {
    var data = Map.of(FORMAT_KEY, FORMAT, POSITION_KEY, Long.toString(position));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** The latest view of it, held; null when it has been closed. */
  @Nullable View view() {
    for (var now = view; ; now = view) {
      if (now.hold()) {
        return now;
      }
      if (now == view) {
        return null;
      }
    }
  }

  /** How many stories it has. */
  int count() {
    return view.reader().numDocs();
  }

  /** The stories that it has, and in which form. */
  Map<UUID, String> signatures() throws IOException {
    var all = new HashMap<UUID, String>();
    for (var leaf : view.reader().leaves()) {
      var reader = leaf.reader();
      var alive = reader.getLiveDocs();
      var ids = DocValues.getBinary(reader, Fields.ID);
      var signatures = DocValues.getSorted(reader, Fields.SIGNATURE);
      for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
        if ((alive == null || alive.get(doc)) && signatures.advanceExact(doc)) {
          var signature = signatures.lookupOrd(signatures.ordValue()).utf8ToString();
          all.put(UUID.fromString(ids.binaryValue().utf8ToString()), signature);
        }
      }
    }
    return all;
  }

  /** The stories that carry a value of a facet. */
  List<String> carrying(Facet facet, String value) throws IOException {
    var carrying = new ArrayList<String>();
    for (var leaf : view.reader().leaves()) {
      var postings = leaf.reader().postings(Questions.term(facet, value));
      var ids = DocValues.getBinary(leaf.reader(), Fields.ID);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (ids.advanceExact(postings.docID())) {
          carrying.add(ids.binaryValue().utf8ToString());
        }
      }
    }
    return carrying;
  }

  /**
   * Reads every file through and compares its checksum.
   *
   * @throws IOException when one is damaged
   */
  void checkIntegrity() throws IOException {
    try (var held = view()) {
      if (held != null) {
        for (var leaf : held.reader().leaves()) {
          if (leaf.reader() instanceof CodecReader reader) {
            reader.checkIntegrity();
          }
        }
      }
    }
  }

  private static Term id(String id) {
    return new Term(Fields.ID, id);
  }

  @Override
  public void close() throws IOException {
    view.close();
    writer.rollback();
    directory.close();
  }
}
