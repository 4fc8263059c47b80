package org.jisr.workspace;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import gg.jte.Content;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** A QR code as inline SVG. Made here, so that no secret leaves for another site. */
final class QrCode {

  private static final int PIXELS = 4;
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.CHARACTER_SET,
          "UTF-8",
          EncodeHintType.MARGIN,
          4);

  private QrCode() {}

  /**
   * @param text at most about 1,000 bytes
   * @param title read aloud in place of the picture
   */
  static Content svg(String text, String title) {
    BitMatrix dots = dots(text);
    int size = dots.getWidth();
    String open =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" shape-rendering=\"crispEdges\""
            + " viewBox=\"0 0 %1$d %1$d\" width=\"%2$d\" height=\"%2$d\" aria-label=\""
                .formatted(size, size * PIXELS);
    return out -> {
      out.writeContent(open);
      out.writeContent(HtmlUtils.htmlEscape(title, "UTF-8"));
      out.writeContent("\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/>".formatted(size));
      out.writeContent("<path fill=\"#000\" d=\"" + path(dots) + "\"/></svg>");
    };
  }

  /** One stroke for each run of dark dots in a row. */
  static String path(BitMatrix dots) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      int x = 0;
      while (x < dots.getWidth()) {
        int from = x;
        while (x < dots.getWidth() && dots.get(x, y)) {
          x++;
        }
        if (x > from) {
          int run = x - from;
          path.append("M%d %dh%dv1h-%dz".formatted(from, y, run, run));
        }
        x++;
      }
    }
    return path.toString();
  }

  static BitMatrix dots(String text) {
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException e) {
      throw new IllegalArgumentException("the text does not fit a QR code", e);
    }
  }
}
