package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jisr.people.Act;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The access table against the routes the application really has. */
class RoutesTest {

  /** Spring's own page for faults the pages did not catch; it is never asked for by address. */
  private static final String FALLBACK = "/error";

  @Test
  void everyRouteHasItsRowInTheAccessTableAndEveryRowItsRoute() {
    assertThat(routes()).isEqualTo(table());
  }

  @Test
  void everyRouteSaysItsMethod() {
    assertThat(mappings().filter(info -> !path(info).equals(FALLBACK)))
        .allSatisfy(info -> assertThat(info.getMethodsCondition().getMethods()).hasSize(1));
  }

  @Test
  void readingChangesNothingAndChangingIsNeverAGet() {
    assertThat(Arrays.stream(Act.values()).map(Act::method).distinct())
        .containsExactlyInAnyOrder("GET", "POST", "PUT");
    assertThat(Act.writing()).noneMatch(act -> act.name().startsWith("SEE_"));
  }

  @Test
  void noTwoRowsHaveOneAddress() {
    assertThat(table()).hasSize(Act.values().length);
  }

  private static Set<String> table() {
    return Arrays.stream(Act.values())
        .map(act -> act.method() + " " + act.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> routes() {
    return mappings()
        .filter(info -> !path(info).equals(FALLBACK))
        .flatMap(info ->
            info.getMethodsCondition().getMethods().stream()
                .map(method -> method + " " + path(info)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.stream.Stream<RequestMappingInfo> mappings() {
    return Running.shared()
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream();
  }

  private static String path(RequestMappingInfo info) {
    return info.getPatternValues().iterator().next();
  }
}
