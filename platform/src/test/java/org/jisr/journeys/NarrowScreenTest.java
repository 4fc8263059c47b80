package org.jisr.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Journeys;
import org.jisr.testing.Places;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On the narrowest screen that counts, 320 points wide, no page scrolls sideways. */
class NarrowScreenTest {

  @RegisterExtension private static final Journeys JOURNEYS = Journeys.shared();

  /** By how much the page is wider than the screen, and what stands out furthest. */
  private static final String BEYOND =
      """
      () => {
        const more = document.documentElement.scrollWidth - innerWidth;
        if (more <= 0) return "";
        const out = [...document.querySelectorAll("body *")].filter((e) => {
          const box = e.getBoundingClientRect();
          return box.width && (box.right > innerWidth + 1 || box.left < -1)
            && getComputedStyle(e).position !== "absolute" && !e.closest(".table, .hidden, svg");
        });
        return more + ": " + out.slice(0, 4).map((e) => e.tagName + "." + e.className).join(" ");
      }
      """;

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"FR", "AR"})
  void noPageOfThePortalScrollsSideways(Lang lang) {
    assertThat(wider(lang, Optional.empty(), Places.open(JOURNEYS.jisr()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"FR", "AR"})
  void noPageOfTheWorkspaceScrollsSideways(Lang lang) {
    for (Role role : List.of(Role.OFFICER, Role.ADMINISTRATOR)) {
      List<String> pages = Places.of(JOURNEYS.jisr(), role);
      assertThat(wider(lang, Optional.of(Acting.login(role, Side.A)), pages)).isEmpty();
    }
  }

  private static List<String> wider(Lang lang, Optional<String> login, List<String> paths) {
    Page page =
        login.map(name -> JOURNEYS.signedIn(lang, name)).orElseGet(() -> JOURNEYS.phone(lang));
    page.setViewportSize(320, 700);
    List<String> wider = new ArrayList<>();
    for (String path : paths) {
      page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + lang.code());
      String beyond = (String) page.evaluate(BEYOND);
      if (!beyond.isEmpty()) {
        wider.add(path + " " + beyond);
      }
    }
    return wider;
  }
}
