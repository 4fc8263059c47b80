package org.jisr.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium for the tests of journeys. Where there is none, a reader's machine skips those
 * tests and says so; a build machine (CI=true) fails.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Path executable) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.chromium =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
  }

  /** Opens Chromium, or skips the test loudly where there is none and nobody insists. */
  static Browser open() {
    Optional<Path> executable = executable();
    if (executable.isEmpty()) {
      String missing = "NO CHROMIUM on the PATH: the browser tests are skipped. Install chromium.";
      assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
      System.err.println(missing);
      Assumptions.abort(missing);
    }
    return new Browser(executable.orElseThrow());
  }

  private static Optional<Path> executable() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A tab of a new person on a desk, in a language. */
  Page desk(Running running, Lang lang) {
    return tab(running, lang, 1280, 900);
  }

  /** A tab of a new person on a phone. */
  Page phone(Running running, Lang lang) {
    return tab(running, lang, 360, 740);
  }

  private Page tab(Running running, Lang lang, int width, int height) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + running.port())
                .setLocale(lang.locale().toLanguageTag())
                .setViewportSize(width, height));
    return context.newPage();
  }

  /** Signs the person of this tab in, by the form. */
  static Page signIn(Page page, String login) {
    page.navigate("/signin");
    page.fill("[name=login]", login);
    page.fill("[name=password]", org.jisr.demonstration.Founding.PASSWORD);
    page.click("main form button.main");
    return page;
  }

  /**
   * Finds nothing that the accessibility rules of axe object to, nor a sideways scroll. Asked for
   * its violations alone and in the page itself, as pages without frames allow, axe takes a third
   * of the time of its full account.
   */
  public static void assertAccessible(Page page) {
    assertThat(page.frames()).as("axe looks into no other frame of " + page.url()).hasSize(1);
    AxeRunOptions violations = new AxeRunOptions();
    violations.setResultTypes(List.of("violations"));
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    axe.options(violations);
    List<String> findings = axe.analyze().getViolations().stream().map(Browser::said).toList();
    assertThat(findings).as("accessibility of " + page.url()).isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no sideways scroll at " + page.url())
        .isTrue();
  }

  private static String said(Rule rule) {
    String where = rule.getNodes().stream().map(n -> String.valueOf(n.getTarget())).toList() + "";
    return rule.getId() + ": " + rule.getHelp() + " at " + where;
  }

  /** Closes every tab of every person: after each test, so that none weighs on the next. */
  void closeTabs() {
    chromium.contexts().forEach(BrowserContext::close);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
