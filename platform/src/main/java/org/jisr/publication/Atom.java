package org.jisr.publication;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jisr.base.Lang;

/**
 * A feed (RFC 4287) in one language.
 *
 * @param self its own address, absolute
 * @param page the page it follows, absolute
 * @param entries the newest first
 */
record Atom(String title, Lang lang, String self, String page, List<Told> entries) {

  private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
  private static final Instant NEVER = Instant.EPOCH;

  String xml() {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      xml.writeAttribute("xml:lang", lang.code());
      text(xml, "id", self);
      text(xml, "title", title);
      text(xml, "updated", moment(entries.isEmpty() ? NEVER : entries.getFirst().updated()));
      link(xml, "self", self);
      link(xml, "alternate", page);
      xml.writeStartElement("author");
      text(xml, "name", "Jisr");
      xml.writeEndElement();
      for (Told entry : entries) {
        write(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static void write(XMLStreamWriter xml, Told entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", entry.id());
    text(xml, "title", entry.title());
    text(xml, "updated", moment(entry.updated()));
    link(xml, "alternate", entry.link());
    if (entry.illustrative()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", "illustrative");
    }
    text(xml, "summary", entry.summary());
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
