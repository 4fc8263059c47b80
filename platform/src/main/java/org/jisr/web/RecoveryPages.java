package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jisr.base.Outcome;
import org.jisr.people.Recoveries;
import org.jisr.web.wire.Neighbour;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The way back in for whoever forgot the password and got a code from an administrator. */
@Controller
class RecoveryPages {

  private final Recoveries recoveries;
  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  RecoveryPages(
      Recoveries recoveries, FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.recoveries = recoveries;
    this.sessions = sessions;
  }

  @GetMapping("/recover")
  View show() {
    return View.of("web/recover", "form", Form.empty());
  }

  @PostMapping("/recover")
  View recover(Form form, HttpServletRequest request) {
    if (form.checked(SignInPages.AGAIN)) {
      return View.of("web/recover", "form", form);
    }
    Recoveries.Recover recover =
        new Recoveries.Recover(form.value("login"), form.value("code"), form.value("wanted"));
    String neighbour = Neighbour.of(request.getRemoteAddr()).bits();
    return switch (recoveries.recover(recover, neighbour)) {
      case Outcome.Done(long account) -> {
        sessions.findByPrincipalName(Long.toString(account)).keySet().forEach(sessions::deleteById);
        Watch.recovered(request, account);
        yield View.go("/signin?done=recovered");
      }
      case Outcome.Refused refused -> {
        Watch.denied(request, form.value("login"), refused.reasons().getFirst().key());
        yield View.of(422, "web/recover", "form", form.with(refused));
      }
    };
  }
}
