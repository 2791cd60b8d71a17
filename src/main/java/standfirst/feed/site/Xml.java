package standfirst.feed.site;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import standfirst.base.html.Content;

/** Writes an XML document, element by element; whatever is handed over as text is escaped. */
final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter writer;

  private Xml(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /**
   * A name space and the prefix under which a document uses it.
   *
   * @param prefix empty for the one that names without a prefix are in
   * @param uri empty for no name space
   */
  record Space(String prefix, String uri) {
    /** No name space, as the elements of RSS itself. */
    static final Space NONE = new Space("", "");
  }

  /** A whole document in UTF-8. */
  static Content document(String type, Consumer<Xml> body) {
    var bytes = new ByteArrayOutputStream();
    try {
      var writer = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      body.accept(new Xml(writer));
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return Content.of(type + "; charset=utf-8", bytes.toByteArray());
  }

  /** Begins an element. */
  Xml start(Space space, String name) {
    return write(() -> writer.writeStartElement(space.prefix(), name, space.uri()));
  }

  /** Declares name spaces on the element that was just begun. */
  Xml declare(Space... spaces) {
    for (var space : spaces) {
      write(() -> writer.writeNamespace(space.prefix(), space.uri()));
    }
    return this;
  }

  /** Adds an attribute to the element that was just begun. */
  Xml attribute(String name, String value) {
    return write(() -> writer.writeAttribute(name, allowed(value)));
  }

  /** Writes text. */
  Xml text(String text) {
    return write(() -> writer.writeCharacters(allowed(text)));
  }

  /** Ends the element begun last. */
  Xml end() {
    return write(writer::writeEndElement);
  }

  /** Writes an element that has nothing but text in it. */
  Xml element(Space space, String name, String text) {
    return start(space, name).text(text).end();
  }

  /** The same in no name space. */
  Xml element(String name, String text) {
    return element(Space.NONE, name, text);
  }

  /** Some characters cannot stand in XML 1.0 (section 2.2), not even escaped. */
  private static String allowed(String text) {
    if (text.codePoints().allMatch(Xml::isAllowed)) {
      return text;
    }
    var clean = new StringBuilder(text.length());
    text.codePoints().filter(Xml::isAllowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20 && c <= 0xD7FF
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  private Xml write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("XML into memory does not fail", e);
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
