package org.jisr.testing;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF read back as text, with plain spaces and without marks of direction.
 *
 * @param logical in the order it is read: the whole width of each line, then each half of the page,
 *     where two columns stand side by side
 * @param visual each line from left to right, as the glyphs stand on the paper
 */
public record PrintedText(int pages, String logical, String visual) {

  public static PrintedText of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper whole = new PDFTextStripper();
      whole.setSortByPosition(true);
      String logical = whole.getText(document);
      Lines lines = new Lines();
      lines.getText(document);
      return new PrintedText(
          document.getNumberOfPages(),
          plain(logical + " " + halves(document.getPage(0))),
          plain(lines.text()));
    }
  }

  private static String halves(PDPage page) throws IOException {
    PDFTextStripperByArea areas = new PDFTextStripperByArea();
    areas.setSortByPosition(true);
    float half = page.getMediaBox().getWidth() / 2;
    float height = page.getMediaBox().getHeight();
    areas.addRegion("left", new Rectangle2D.Float(0, 0, half, height));
    areas.addRegion("right", new Rectangle2D.Float(half, 0, half, height));
    areas.extractRegions(page);
    return areas.getTextForRegion("right") + " " + areas.getTextForRegion("left");
  }

  /** A text as it is compared here. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\u2066-\\u2069\\u200e\\u200f]", "")
        .replaceAll("\\s+", " ");
  }

  /** The glyphs of each line by where they stand. */
  private static final class Lines extends PDFTextStripper {

    private final Map<Integer, List<TextPosition>> lines = new TreeMap<>();

    @Override
    protected void processTextPosition(TextPosition glyph) {
      lines.computeIfAbsent(Math.round(glyph.getY()), y -> new ArrayList<>()).add(glyph);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      for (List<TextPosition> line : lines.values()) {
        line.sort(Comparator.comparing(TextPosition::getX));
        line.forEach(glyph -> text.append(glyph.getUnicode()));
        text.append('\n');
      }
      return text.toString();
    }
  }
}
