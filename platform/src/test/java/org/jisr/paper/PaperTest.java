package org.jisr.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jisr.testing.PrintedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {

  private final Paper paper = new Paper();

  private static String page(String lang, String dir, String body) {
    return """
    <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" dir="%s"><head><title>T</title>
    <meta name="subject" content="S" /><link rel="stylesheet" href="own:/briefing/sheet.css" />
    </head><body>%s</body></html>
    """
        .formatted(lang, dir, body);
  }

  @Test
  void arabicIsReadBackInTheOrderItIsRead() throws IOException {
    String sentence = "المبلغ المبرمج لفائدة الدار البيضاء-سطات";
    assertThat(
            PrintedText.of(paper.print(page("ar", "rtl", "<p>" + sentence + "</p>")).bytes())
                .logical())
        .contains(sentence);
  }

  @Test
  void anAmountInAnArabicSentenceKeepsItsOwnOrder() throws IOException {
    String amount = "1\u00a0170\u00a0000,00\u00a0MAD";
    String sentence = "<p>المبرمج: \u2068" + amount + "\u2069 إلى غاية اليوم</p>";
    assertThat(PrintedText.of(paper.print(page("ar", "rtl", sentence)).bytes()).visual())
        .contains(PrintedText.plain(amount));
  }

  @Test
  void thePageSaysItsLanguageAndTitleAndIsTagged() throws IOException {
    Paper.Printed printed = paper.print(page("ar", "rtl", "<h1>عنوان</h1>"));
    try (PDDocument document = Loader.loadPDF(printed.bytes())) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("T");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray()))
          .contains("pdfuaid");
    }
  }

  @Test
  void pagesAreCounted() {
    assertThat(paper.print(page("fr", "ltr", "<p>a</p>")).pages()).isEqualTo(1);
    assertThat(paper.print(page("fr", "ltr", "<p>a</p>".repeat(200))).pages()).isGreaterThan(1);
  }

  /** Every way in which a page can name an address; none is asked for. */
  @Test
  void noAddressIsLoaded(@TempDir Path folder) throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String there = "http://127.0.0.1:" + server.getAddress().getPort();
      Path secret = Files.writeString(folder.resolve("secret.css"), "p { content: 'SECRET' }");
      String body =
          """
          <style>@import url(%1$s/import.css); p { background-image: url(%1$s/back.png); }
          @font-face { font-family: x; src: url(%1$s/font.ttf); } p { font-family: x, Plex; }</style>
          <link rel="stylesheet" href="%1$s/link.css" /><link rel="stylesheet" href="%2$s" />
          <img src="%1$s/a.png" alt="" /><object data="%1$s/o.svg" type="image/svg+xml"></object>
          <iframe src="%1$s/frame"></iframe><a href="%1$s/file" download="x">x</a><p>still here</p>
          """
              .formatted(there, secret.toUri());
      assertThat(PrintedText.of(paper.print(page("fr", "ltr", body)).bytes()).logical())
          .contains("still here")
          .doesNotContain("SECRET");
      assertThat(asked).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:/etc/passwd",
        "http://localhost/a.css",
        "own:/../secret.css",
        "own:/paper/SOURCES.md",
        "own://host/briefing/sheet.css",
        "jar:file:/x.jar!/a.css",
        "data:text/css,p{}"
      })
  void anythingButAStyleSheetOfJisrIsRefused(String address) {
    OwnResources own = new OwnResources();
    assertThat(own.resolveURI("own:/", address)).isNull();
    assertThatThrownBy(() -> own.getUrl(address)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDocumentTypeAndAnEntityAreRefused() {
    String entity = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:/etc/passwd\">]><html>&x;</html>";
    assertThatThrownBy(() -> paper.print(entity)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> paper.print("<html><p></html>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a page to print");
  }
}
