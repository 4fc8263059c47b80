package org.jisr.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jisr.base.Refusal;
import org.jisr.store.Upload;

/**
 * Looks through the bytes of an upload before anything is made of them: that it is a workbook, how
 * many parts it has and how large they become, that no part declares entities and that it carries
 * no macros. On the way it notes what the reader of cells does not tell: merged cells and hidden
 * columns.
 */
final class Archive {

  /** Largest upload, in bytes. */
  static final int MOST = Upload.LARGEST * 1024 * 1024;

  private static final int ENTRIES = 500;
  private static final long TOTAL = 256L * 1024 * 1024;
  private static final long SHARED_TEXT = 64L * 1024 * 1024;

  /** Up to here any ratio is harmless: an empty sheet packs well. */
  private static final long SMALL = 8L * 1024 * 1024;

  private static final long RATIO = 100;
  private static final int DEEP = 60;

  /** The longest text of a cell is 32,767 signs. */
  private static final int TEXT = 100_000;

  /** Far more than any sheet of this workbook has. */
  private static final int COLUMNS = 1_024;

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final XMLInputFactory XML = factory();

  private final Map<String, List<String>> merged = new HashMap<>();
  private final Map<String, List<Integer>> hidden = new HashMap<>();
  private final Map<String, String> sheets = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private long total;
  private boolean burst;

  private Archive() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** Why an upload is not read at all. */
  static final class Unfit extends Exception {

    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;

    Unfit(String key, Object... args) {
      super(key);
      refusal = Refusal.invalid("file", key, args);
    }

    Refusal refusal() {
      return refusal;
    }
  }

  /**
   * @throws Unfit for what is no workbook, or one that must not be opened
   */
  static Archive of(byte[] content) throws Unfit {
    if (content.length == 0) {
      throw new Unfit("upload.missing");
    }
    if (content.length > MOST) {
      throw new Unfit("upload.large", MOST / 1024 / 1024);
    }
    if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Unfit("workbook.file.old");
    }
    if (!startsWith(content, 'P', 'K', 3, 4)) {
      throw new Unfit("workbook.file.other");
    }
    Archive archive = new Archive();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      archive.walk(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw new Unfit("workbook.file.damaged");
    }
    return archive;
  }

  private static boolean startsWith(byte[] content, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private void walk(ZipFile zip) throws Unfit {
    List<ZipArchiveEntry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (var all = zip.getEntries(); all.hasMoreElements(); ) {
      ZipArchiveEntry entry = all.nextElement();
      entries.add(entry);
      if (entries.size() > ENTRIES) {
        throw new Unfit("workbook.file.bomb");
      }
      if (entry.getName().endsWith(".bin") && entry.getName().contains("vbaProject")) {
        throw new Unfit("workbook.file.macros");
      }
      if (!names.add(entry.getName())) {
        throw new Unfit("workbook.file.damaged");
      }
    }
    if (!names.contains("[Content_Types].xml") || !names.contains("xl/workbook.xml")) {
      throw new Unfit("workbook.file.other");
    }
    for (ZipArchiveEntry entry : entries) {
      try (InputStream in = new Bounded(zip.getInputStream(entry), entry)) {
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          scan(entry.getName(), XML.createXMLStreamReader(in));
        } else {
          in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      } catch (IOException | XMLStreamException | RuntimeException e) {
        throw new Unfit(burst ? "workbook.file.bomb" : "workbook.file.damaged");
      }
    }
  }

  private void scan(String part, XMLStreamReader xml) throws Unfit, XMLStreamException {
    int depth = 0;
    int text = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unfit("workbook.file.entities");
        case XMLStreamConstants.START_ELEMENT -> {
          text = 0;
          if (++depth > DEEP) {
            throw new Unfit("workbook.file.bomb");
          }
          note(part, xml);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          text = 0;
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          text += xml.getTextLength();
          if (text > TEXT) {
            throw new Unfit("workbook.file.bomb");
          }
        }
        default -> {}
      }
    }
  }

  private void note(String part, XMLStreamReader xml) throws Unfit {
    switch (xml.getLocalName()) {
      case "mergeCell" ->
          merged.computeIfAbsent(part, p -> new ArrayList<>()).add(attribute(xml, "ref"));
      case "c" -> cell(attribute(xml, "r"));
      case "col" -> column(part, xml);
      case "sheet" -> {
        String id = xml.getAttributeValue(RELATIONS, "id");
        if (id != null) {
          sheets.put(attribute(xml, "name"), id);
        }
      }
      case "Relationship" -> {
        if (part.equals("xl/_rels/workbook.xml.rels")) {
          targets.put(attribute(xml, "Id"), path(attribute(xml, "Target")));
        }
      }
      case "Override", "Default" -> {
        if (attribute(xml, "ContentType")
            .toLowerCase(java.util.Locale.ROOT)
            .contains("macroenabled")) {
          throw new Unfit("workbook.file.macros");
        }
      }
      default -> {}
    }
  }

  /** A cell far beyond all columns would make the reader allot a row as wide. */
  private static void cell(String address) throws Unfit {
    int column = 0;
    int letters = 0;
    while (letters < address.length() && address.charAt(letters) >= 'A') {
      column = Math.min(COLUMNS + 1, column * 26 + address.charAt(letters++) - 'A' + 1);
    }
    if (column > COLUMNS || address.length() - letters > 7) {
      throw new Unfit("workbook.file.bomb");
    }
  }

  private void column(String part, XMLStreamReader xml) {
    if (attribute(xml, "hidden").matches("1|true")) {
      String first = attribute(xml, "min");
      if (first.matches("\\d{1,5}")) {
        hidden.computeIfAbsent(part, p -> new ArrayList<>()).add(Integer.parseInt(first) - 1);
      }
    }
  }

  private static String path(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** The merged ranges of a sheet, {@code A1:B2}. */
  List<String> merged(String sheet) {
    return merged.getOrDefault(part(sheet), List.of());
  }

  /** The hidden columns of a sheet, from 0; of neighbours the first. */
  List<Integer> hidden(String sheet) {
    return hidden.getOrDefault(part(sheet), List.of());
  }

  private String part(String sheet) {
    return targets.getOrDefault(sheets.getOrDefault(sheet, ""), "");
  }

  /** Counts what a part becomes when it is unpacked, against all limits. */
  private final class Bounded extends InputStream {

    private final InputStream in;
    private final long packed;
    private final long most;
    private long read;

    Bounded(InputStream in, ZipArchiveEntry entry) {
      this.in = in;
      this.packed = Math.max(1, entry.getCompressedSize());
      this.most = entry.getName().endsWith("sharedStrings.xml") ? SHARED_TEXT : TOTAL;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = in.read(into, from, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) throws IOException {
      read += more;
      total += more;
      if (read > most || total > TOTAL || (read > SMALL && read / packed > RATIO)) {
        burst = true;
        throw new IOException("too large");
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
