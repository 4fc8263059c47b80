package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.testing.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Rows from before reasons had languages are read as French, in the order they stood. */
class MarkerReasonsTest {

  private static final String OLD =
      """
      [{"code":1,"significance":1,"reason":"Les enquêtes distinguent."},
       {"code":6,"significance":2,"reason":"L’étude compare."}]
      """;

  private static final Running JISR = Running.fresh().found();

  @AfterAll
  static void close() {
    JISR.close();
  }

  @Test
  void reasonsWrittenInOneLanguageBecomeFrenchInSheetsAndAmendments() throws IOException {
    Projects projects = JISR.bean(Projects.class);
    long id = projects.list(Filter.EVERYTHING).getFirst().id();
    amended(id);
    JISR.ownerSql()
        .sql(
            """
            update project.project set markers = cast(:old as jsonb),
              amendment = jsonb_set(amendment, '{aims,markers}', cast(:old as jsonb))
            """)
        .param("old", OLD)
        .update();
    JISR.ownerSql().sql("set search_path to project; " + script() + "; reset search_path").update();
    Project project = projects.get(id);
    assertThat(project.sheet().aims().markers())
        .containsExactly(
            new Marker(1, 1, LocalText.of(Lang.FR, "Les enquêtes distinguent.")),
            new Marker(6, 2, LocalText.of(Lang.FR, "L’étude compare.")));
    assertThat(project.amendment().orElseThrow().aims().markers())
        .isEqualTo(project.sheet().aims().markers());
  }

  private static void amended(long id) {
    Project.Sheet sheet = JISR.bean(Projects.class).get(id).sheet();
    new ProjectStore(JISR.sql()).amend(id, java.util.Optional.of(sheet));
  }

  private static String script() throws IOException {
    String path = "/project/migrations/V2__marker_reasons.sql";
    try (var in = Objects.requireNonNull(MarkerReasonsTest.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
