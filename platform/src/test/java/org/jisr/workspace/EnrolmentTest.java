package org.jisr.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import gg.jte.output.StringOutput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

  private static final String SECRET = "F4WOX3VNL46N7P6W7K4RVHR4GNP25NKW";

  @Test
  void theAddressEscapesALoginOfAnyScript() {
    assertThat(new Enrolment("مكلف بالبرنامج&x=1", SECRET).address())
        .startsWith("otpauth://totp/Jisr:%D9%85")
        .contains("%20", "%26x%3D1?secret=" + SECRET)
        .endsWith("&issuer=Jisr&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void thePictureReadsBackAsTheAddress() throws Exception {
    Enrolment enrolment = new Enrolment("casa-officer", SECRET);
    assertThat(read(svg(enrolment, "QR"))).isEqualTo(enrolment.address());
  }

  @Test
  void theTitleOfThePictureCannotBreakOut() {
    assertThat(svg(new Enrolment("casa-officer", SECRET), "\"><script>"))
        .contains("aria-label=\"&quot;&gt;&lt;script&gt;\"")
        .doesNotContain("<script>");
  }

  @Test
  void theSecretIsWrittenInGroupsOfFour() {
    assertThat(new Enrolment("casa-officer", "ABCDEFGHIJKL").grouped()).isEqualTo("ABCD EFGH IJKL");
  }

  private static String svg(Enrolment enrolment, String title) {
    StringOutput out = new StringOutput();
    enrolment.picture(title).writeTo(out);
    return out.toString();
  }

  /** Paints the dark strokes of the picture on a grid, and reads the grid as a telephone would. */
  private static String read(String svg) throws Exception {
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(box.find()).isTrue();
    int margin = 4;
    BitMatrix dots = new BitMatrix(Integer.parseInt(box.group(1)) - 2 * margin);
    String dark = svg.substring(svg.indexOf("fill=\"#000\""));
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(dark);
    while (run.find()) {
      int x = Integer.parseInt(run.group(1)) - margin;
      int y = Integer.parseInt(run.group(2)) - margin;
      dots.setRegion(x, y, Integer.parseInt(run.group(3)), 1);
    }
    DecoderResult read = new Decoder().decode(dots);
    return read.getText();
  }
}
