package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the program's log says of people at the door. */
class WatchTest {

  private static final Running JISR = Running.shared();

  private final Logger log = (Logger) LoggerFactory.getLogger("org.jisr.watch");
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();

  @BeforeEach
  void listen() {
    said.start();
    log.addAppender(said);
  }

  @AfterEach
  void leave() {
    log.detachAppender(said);
  }

  private List<String> lines() {
    return List.copyOf(said.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void saysEverySignInWithItsOutcome() {
    var by = Acting.newcomer(JISR, Role.AUDITOR, Side.A);
    String login = "watch-" + UUID.randomUUID();
    long account = Acting.account(JISR, by.person().id(), login);
    var visitor = JISR.visitor();
    visitor.post("/signin", Map.of("login", login, "password", "not the password"));
    visitor.signIn(login);
    visitor.post("/signout", Map.of());
    assertThat(lines())
        .anyMatch(line -> line.startsWith("sign-in signin.denied: login " + login + " from 127."))
        .anyMatch(line -> line.startsWith("sign-in done: account " + account + " from 127."))
        .anyMatch(line -> line.startsWith("sign-out from 127."))
        .noneMatch(line -> line.contains("not the password") || line.contains(Founding.PASSWORD));
  }

  @Test
  void saysWhoAskedForWhatTheyMayNot() {
    JISR.visitor(Role.AUDITOR, Side.A).get("/work/people");
    assertThat(lines()).anyMatch(line -> line.startsWith("refused: GET /work/people for account "));
  }

  @Test
  void saysAFormWithoutItsToken() {
    JISR.visitor(Role.OFFICER, Side.A).postBare("/work/roadmaps", Map.of("code", "X-1"));
    assertThat(lines()).anyMatch(line -> line.startsWith("form without its token: /work/roadmaps"));
  }

  @Test
  void saysATextThatNoFieldCanHold() {
    JISR.visitor(Role.OFFICER, Side.A).post("/work/roadmaps", Map.of("code", "a\u202Eb"));
    assertThat(lines())
        .anyMatch(line -> line.startsWith("unfit text: /work/roadmaps field code from 127."));
  }

  @Test
  void keepsALoginWithLineEndsOnOneLine() {
    JISR.visitor()
        .post(
            "/signin", Map.of("login", "x\r\n2026-01-01 sign-in done: account 1", "password", "y"));
    assertThat(lines())
        .allMatch(line -> line.lines().count() == 1)
        .anyMatch(line -> line.contains("login x__2026-01-01_sign-in_done:_account_1"));
  }
}
