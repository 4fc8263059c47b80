package org.jisr.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page to be printed. The marks that isolate an amount or a date in a sentence (U+2068, U+2069)
 * have no shape in the font and are not understood by the library: each pair becomes a {@code bdi}
 * element, which is.
 */
record Sheet(Document document) {

  private static final Pattern ISOLATED = Pattern.compile("\u2068([^\u2066-\u2069]+)\u2069");
  private static final Pattern MARKS = Pattern.compile("[\u2066-\u2069\u200e\u200f]");

  static Sheet read(String xhtml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Sheet sheet = new Sheet(builder.parse(new InputSource(new StringReader(xhtml))));
      sheet.texts(sheet.document.getDocumentElement()).forEach(Sheet::isolate);
      return sheet;
    } catch (SAXException e) {
      throw new IllegalArgumentException("not a page to print: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean rtl() {
    return document.getDocumentElement().getAttribute("dir").equals("rtl");
  }

  private List<Text> texts(Node node) {
    List<Text> texts = new ArrayList<>();
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text text) {
        texts.add(text);
      } else {
        texts.addAll(texts(n));
      }
    }
    return texts;
  }

  private static void isolate(Text text) {
    String all = text.getData();
    if (!MARKS.matcher(all).find()) {
      return;
    }
    Node parent = text.getParentNode();
    boolean title = parent.getNodeName().equals("title");
    Matcher isolated = ISOLATED.matcher(all);
    int at = 0;
    while (!title && isolated.find()) {
      put(parent, text, all.substring(at, isolated.start()));
      Element bdi = text.getOwnerDocument().createElement("bdi");
      parent.insertBefore(bdi, text);
      bdi.appendChild(text.getOwnerDocument().createTextNode(isolated.group(1)));
      at = isolated.end();
    }
    put(parent, text, all.substring(at));
    parent.removeChild(text);
  }

  /** Puts words before a text, without marks; an empty text would stop the library. */
  private static void put(Node parent, Text before, String words) {
    String plain = MARKS.matcher(words).replaceAll("");
    if (!plain.isEmpty()) {
      parent.insertBefore(before.getOwnerDocument().createTextNode(plain), before);
    }
  }
}
