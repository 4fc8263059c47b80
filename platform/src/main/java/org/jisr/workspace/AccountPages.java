package org.jisr.workspace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jisr.base.Outcome;
import org.jisr.people.Account;
import org.jisr.people.By;
import org.jisr.people.Secrets;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.TakenSeat;
import org.jisr.web.View;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own account: the password, the second factor, the open sessions, the seat taken now. */
@Controller
class AccountPages {

  private static final Set<String> DONE =
      Set.of("password", "factor.on", "factor.off", "seat", "sessions");

  private final Secrets secrets;
  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  AccountPages(Secrets secrets, FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.secrets = secrets;
    this.sessions = sessions;
  }

  @GetMapping("/work/account")
  View show(Page page, Form form, HttpSession session) {
    String done = DONE.contains(form.value("done")) ? form.value("done") : "";
    return view(200, page, Map.of(), session, done);
  }

  @PostMapping("/work/account/password")
  View password(Page page, Form form, By by, HttpSession session) {
    Account account = page.signedIn().account();
    Outcome outcome =
        secrets.change(
            by, new Secrets.NewPassword(account.id(), form.value("present"), form.value("wanted")));
    if (outcome instanceof Outcome.Done) {
      leaveElsewhere(account, session);
    }
    return View.after(
        outcome,
        "/work/account?done=password",
        refused -> view(422, page, Map.of("password", form.with(refused)), session, ""));
  }

  /** Whoever knew the old password, or came in without the new code, is out. */
  private void leaveElsewhere(Account account, HttpSession session) {
    sessions.findByPrincipalName(Long.toString(account.id())).keySet().stream()
        .filter(id -> !id.equals(session.getId()))
        .forEach(sessions::deleteById);
  }

  @PostMapping("/work/account/second-factor")
  View secondFactor(Page page, Form form, By by, HttpSession session) {
    Account account = page.signedIn().account();
    boolean on = !account.secondFactor();
    String secret = on ? enrolment(page, session).secret() : "";
    Outcome outcome =
        secrets.secondFactor(
            by,
            new Secrets.SecondFactor(
                account.id(), form.value("password"), secret, form.value("code")));
    if (outcome instanceof Outcome.Done) {
      Enrolment.end(session);
      leaveElsewhere(account, session);
    }
    return View.after(
        outcome,
        "/work/account?done=factor." + (on ? "on" : "off"),
        refused -> view(422, page, Map.of("factor", form.with(refused)), session, ""));
  }

  @PostMapping("/work/account/sessions")
  View sessions(Page page, Form form, By by, HttpSession session) {
    Account account = page.signedIn().account();
    Outcome outcome =
        secrets.leaveElsewhere(by, new Secrets.LeaveElsewhere(account.id(), form.value("current")));
    if (outcome instanceof Outcome.Done) {
      leaveElsewhere(account, session);
    }
    return View.after(
        outcome,
        "/work/account?done=sessions",
        refused -> view(422, page, Map.of("sessions", form.with(refused)), session, ""));
  }

  @PostMapping("/work/account/seat")
  View seat(Page page, Form form, HttpServletRequest request) {
    return TakenSeat.take(request, page.signedIn(), form.value("seat"))
        ? View.go("/work/account?done=seat")
        : new View.Absent();
  }

  private Enrolment enrolment(Page page, HttpSession session) {
    return Enrolment.of(session, page.signedIn().account().login(), secrets::newSecret);
  }

  /**
   * @param typed the form that was refused, if one was, by its part of the page
   */
  private View view(
      int status, Page page, Map<String, Form> typed, HttpSession session, String done) {
    Account account = page.signedIn().account();
    Optional<Enrolment> enrolment =
        account.secondFactor() ? Optional.empty() : Optional.of(enrolment(page, session));
    return View.of(
        status,
        "workspace/account",
        "password",
        typed.getOrDefault("password", Form.empty()),
        "factor",
        typed.getOrDefault("factor", Form.empty()),
        "elsewhere",
        typed.getOrDefault("sessions", Form.empty()),
        "stays",
        Stay.list(sessions.findByPrincipalName(Long.toString(account.id())), session.getId()),
        "enrolment",
        enrolment,
        "done",
        done);
  }
}
