package standfirst.search;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A story as a document of the index. */
final class StoryDocument {
  static final FacetsConfig FACETS = facets();

  // Where each word stands is in the index, so that a snippet is cut without reading the text anew.
  private static final FieldType BODY = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);

  static {
    BODY.setStored(true);
    BODY.freeze();
    WORDS.setOmitNorms(true);
    WORDS.freeze();
  }

  private StoryDocument() {}

  static Document of(StoryText story) throws IOException {
    var document = new Document();
    var language = story.language();
    var id = story.id().toString();
    document.add(new StringField(Fields.ID, id, Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(id)));
    name(document, Fields.SIGNATURE, story.signature());
    name(document, Fields.EDITION, story.edition().toString());
    name(document, Fields.LANGUAGE, language);
    document.add(new LongField(Fields.PUBLISHED, story.published().toEpochMilli(), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.NUMBER, story.number()));

    var tags = String.join("\n", story.tagNames());
    var authors = String.join("\n", story.authorNames());
    text(document, Fields.in(Fields.HEADLINE, language), story.headline());
    text(document, Fields.in(Fields.STANDFIRST, language), story.standfirst());
    text(document, Fields.in(Fields.TAGS, language), story.kicker() + "\n" + tags);
    document.add(new Field(Fields.in(Fields.BODY, language), story.text(), BODY));

    text(document, Fields.HEAD, story.headline());
    text(document, Fields.TAG_NAMES, tags);
    text(document, Fields.AUTHOR_NAMES, authors);
    for (var words :
        List.of(
            story.headline(), story.standfirst(), story.kicker(), tags, authors, story.text())) {
      document.add(new Field(Fields.WORDS, words, WORDS));
    }
    return FACETS.build(faceted(document, story));
  }

  private static Document faceted(Document document, StoryText story) {
    facet(document, Facet.SECTION, story.section());
    story.tags().stream().distinct().forEach(tag -> facet(document, Facet.TAG, tag));
    story.authors().stream().distinct().forEach(one -> facet(document, Facet.AUTHOR, one));
    facet(document, Facet.KIND, story.kind().word());
    facet(document, Facet.LANGUAGE, story.edition());
    facet(document, Facet.YEAR, Integer.toString(story.year()));
    return document;
  }

  private static void facet(Document document, Facet facet, UUID value) {
    facet(document, facet, value.toString());
  }

  private static void facet(Document document, Facet facet, String value) {
    document.add(new SortedSetDocValuesFacetField(facet.word(), value));
  }

  private static void name(Document document, String field, String name) {
    document.add(new StringField(field, name, Field.Store.NO));
    document.add(new SortedDocValuesField(field, new BytesRef(name)));
  }

  private static void text(Document document, String field, String text) {
    if (!text.isBlank()) {
      document.add(new TextField(field, text, Field.Store.NO));
    }
  }

  private static FieldType type(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    return type;
  }

  private static FacetsConfig facets() {
    var config = new FacetsConfig();
    for (var facet : Facet.values()) {
      config.setMultiValued(facet.word(), facet.isMany());
    }
    return config;
  }
}
