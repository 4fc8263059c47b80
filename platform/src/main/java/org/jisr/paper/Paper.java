package org.jisr.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Prints XHTML as a tagged PDF (PDF/UA-1) of A4 pages. The page names its styles as {@code
 * own:/ROOM/NAME.css}; any other address is not loaded. Its language and direction are those of its
 * {@code html} element.
 *
 * <p>Two things the library leaves to the page: the columns of a table are not mirrored in a
 * right-to-left page, so their cells are written in the reversed order; and nothing but Plex Sans
 * Arabic, which has Latin letters too, is there to write with.
 */
@Component
public class Paper {

  private static final String FAMILY = "Plex";
  private static final Map<Integer, String> FONTS =
      Map.of(
          400,
          "/paper/IBMPlexSansArabic-Regular.ttf",
          600,
          "/paper/IBMPlexSansArabic-SemiBold.ttf");

  static {
    XRLog.setLoggingEnabled(false);
  }

  /** A printed page or several. */
  public record Printed(byte[] bytes, int pages) {}

  /**
   * @param xhtml a well-formed document with {@code lang}, {@code dir} and a title
   * @throws IllegalArgumentException for a text that is not well formed, or that declares a
   *     document type
   */
  public Printed print(String xhtml) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    Sheet sheet = Sheet.read(xhtml);
    builder.withW3cDocument(sheet.document(), OwnResources.ROOT);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Jisr");
    guard(builder);
    write(builder, sheet.rtl());
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      return saved(renderer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Printed saved(PdfBoxRenderer renderer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = renderer.createPDFKeepOpen()) {
      document.save(out);
      return new Printed(out.toByteArray(), document.getNumberOfPages());
    }
  }

  /** Before and after an address is resolved, only what Jisr brings is let through. */
  private static void guard(PdfRendererBuilder builder) {
    OwnResources own = new OwnResources();
    builder.useUriResolver(own);
    builder.useHttpStreamImplementation(own);
    builder.useProtocolsStreamImplementation(own, OwnResources.SCHEME);
    for (var priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, kind) -> OwnResources.own(uri), priority);
    }
  }

  private static void write(PdfRendererBuilder builder, boolean rtl) {
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.defaultTextDirection(rtl ? TextDirection.RTL : TextDirection.LTR);
    FONTS.forEach((weight, file) ->
        builder.useFont(() -> OwnResources.open(file), FAMILY, weight, FontStyle.NORMAL, true));
  }
}
