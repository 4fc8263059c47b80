package org.jisr.testing;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jisr.base.Lang;
import org.jisr.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a class of journeys starts from: an application and a browser, which is opened before the
 * first journey, or the class is skipped loudly. The tabs are closed after each journey, so that
 * none weighs on the next.
 */
public final class Journeys
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  /** As many windows as one walk of many pages reads in. */
  private static final int WINDOWS = 3;

  private final boolean fresh;
  private final String[] arguments;
  private final List<Browser> browsers = new ArrayList<>();
  private @Nullable Running running;

  private Journeys(boolean fresh, String... arguments) {
    this.fresh = fresh;
    this.arguments = arguments.clone();
  }

  /** Through the application that all tests share. */
  public static Journeys shared() {
    return new Journeys(false);
  }

  /** Each through a founded application of its own, as who moves its clock or settings needs. */
  public static Journeys fresh(String... arguments) {
    return new Journeys(true, arguments);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    browsers.add(Browser.open());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    running = fresh ? Running.fresh(arguments).found() : Running.shared();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    browsers.forEach(Browser::closeTabs);
    if (fresh) {
      jisr().close();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browsers.forEach(Browser::close);
  }

  /** The application of the present journey. */
  public Running jisr() {
    return Optional.ofNullable(running).orElseThrow();
  }

  /** A tab of a new person on a desk, in a language. */
  public Page desk(Lang lang) {
    return browsers.getFirst().desk(jisr(), lang);
  }

  /** A tab of a new person on a phone. */
  public Page phone(Lang lang) {
    return browsers.getFirst().phone(jisr(), lang);
  }

  /** A tab on a desk, signed in by the form. */
  public Page signedIn(Lang lang, String login) {
    return Browser.signIn(desk(lang), login);
  }

  /** What the application says under a key. */
  public String say(Lang lang, String key, Object... args) {
    return jisr().bean(Texts.class).get(lang, key, args);
  }

  /** Reads pages on a desk, in every language, in several windows at once. */
  public void scanOnADesk(List<String> paths, Optional<String> login) {
    scan(browser -> browser.desk(jisr(), Lang.FR), login, paths, Lang.values());
  }

  /** Reads pages on a phone, in some languages, in several windows at once. */
  public void scanOnAPhone(List<String> paths, Optional<String> login, Lang... langs) {
    scan(browser -> browser.phone(jisr(), langs[0]), login, paths, langs);
  }

  /** One person in several windows, who signs in once. */
  private void scan(
      Function<Browser, Page> tab, Optional<String> login, List<String> paths, Lang... langs) {
    while (browsers.size() < WINDOWS) {
      browsers.add(Browser.open());
    }
    List<Page> windows = browsers.stream().map(tab).toList();
    Page first = windows.getFirst();
    login.ifPresent(name -> Browser.signIn(first, name));
    windows.stream()
        .skip(1)
        .forEach(window -> window.context().addCookies(first.context().cookies()));
    Scan.of(paths, langs).in(windows);
  }
}
