package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.store.Postgres;
import org.jisr.store.Settings;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Stops the database under a running application, again and again, and asks for pages. */
class DatabaseAwayTest {

  @Test
  void givesAnHonestAnswerInTimeAndRecoversByItself() throws Exception {
    Settings settings = Settings.from(Map.of(), Running.folder());
    try (Running jisr = Running.start(settings).found()) {
      Visitor officer = jisr.visitor(Role.OFFICER, Side.A);
      assertThat(officer.get("/work").statusCode()).isEqualTo(200);
      String token = officer.token();
      HttpResponse<String> away = away(settings, officer);
      assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(away.body())
          .contains(jisr.bean(Texts.class).get(Lang.FR, "error.away").replace("'", "&#39;"));
      Postgres.stop(settings.folder());
      assertThat(jisr.visitor().get("/static/jisr.css").statusCode()).isEqualTo(200);
      HttpResponse<String> arabic = jisr.visitor().reading("ar").get("/signin");
      assertThat(arabic.statusCode()).isIn(200, 503);
      assertThat(arabic.body()).contains("dir=\"rtl\"");
      HttpResponse<String> form =
          officer.postBare("/work/drafts", Map.of("_csrf", token, "_draft", "/work/x", "a", "b"));
      assertThat(form.statusCode()).isIn(200, 503);
      recovers(officer);
      assertThat(officer.post("/work/drafts", Map.of("_draft", "/work/x", "a", "b")).statusCode())
          .isEqualTo(200);
    }
  }

  /** The application starts its database again by itself, so one stop may be too short to see. */
  private static HttpResponse<String> away(Settings settings, Visitor officer) throws Exception {
    for (int i = 0; i < 10; i++) {
      Postgres.stop(settings.folder());
      Instant asked = Instant.now();
      HttpResponse<String> answer = officer.get("/work");
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
      if (answer.statusCode() == 503) {
        return answer;
      }
    }
    throw new AssertionError("the database was never seen away");
  }

  private static void recovers(Visitor officer) throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      if (officer.get("/work").statusCode() == 200) {
        return;
      }
      Thread.sleep(500);
    }
    throw new AssertionError("the application did not come back");
  }
}
