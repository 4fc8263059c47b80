package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.people.Account;
import org.jisr.people.SignIn;
import org.jisr.people.SignIns;
import org.jisr.web.wire.Neighbour;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in, in one step or two, and out. */
@Controller
class SignInPages {

  /** Sent when a form without a draft is only to be shown in another language, as it was typed. */
  static final String AGAIN = "_again";

  private static final String PENDING = "jisr.pending";
  private static final String CARRIED = "jisr.carried";

  private final SignIns signIns;
  private final Drafts drafts;
  private final SecurityContextRepository contexts;
  private final Clock clock;

  SignInPages(SignIns signIns, Drafts drafts, SecurityContextRepository contexts, Clock clock) {
    this.clock = clock;
    this.signIns = signIns;
    this.drafts = drafts;
    this.contexts = contexts;
  }

  /** Of what a link brings only these count: it must not write into anybody's draft. */
  @GetMapping("/signin")
  View show(Page page, Form asked) {
    Form form = Form.empty();
    form.put("next", asked.value("next"));
    form.put("done", asked.value("done"));
    return page.reader().isPresent() ? View.go("/work") : View.of("web/signin", "form", form);
  }

  @PostMapping("/signin")
  View enter(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
    if (form.checked(AGAIN)) {
      return View.of("web/signin", "form", form);
    }
    String login = form.value("login");
    String neighbour = Neighbour.of(request.getRemoteAddr()).bits();
    SignIn result = signIns.enter(login, form.value("password"), neighbour);
    return switch (result) {
      case SignIn.Entered(Account account) -> entered(account, form.values(), request, response);
      case SignIn.CodeAsked(Account account) -> {
        HttpSession session = request.getSession(true);
        session.setAttribute(PENDING, account.id());
        session.setAttribute(CARRIED, withoutSecrets(form));
        yield View.of("web/code", "form", Form.empty());
      }
      case SignIn.Denied(String key) -> refused(form, key, login, request);
      case SignIn.Anew(String key) -> refused(form, key, login, request);
    };
  }

  private static View refused(Form form, String key, String login, HttpServletRequest request) {
    Watch.denied(request, login, key);
    form.fault("login", key);
    return View.of(422, "web/signin", "form", form);
  }

  @PostMapping("/signin/code")
  @SuppressWarnings("unchecked")
  View code(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(PENDING) instanceof Long account)) {
      return View.go("/signin");
    }
    if (form.checked(AGAIN)) {
      return View.of("web/code", "form", form);
    }
    SignIn result = signIns.enterCode(account, form.value("code"));
    if (result instanceof SignIn.Denied(String key)) {
      Watch.denied(request, "account " + account, "signin.code.denied");
      form.fault("code", key);
      return View.of(422, "web/code", "form", form);
    }
    Map<String, String> carried = (Map<String, String>) session.getAttribute(CARRIED);
    session.removeAttribute(PENDING);
    session.removeAttribute(CARRIED);
    return switch (result) {
      case SignIn.Entered(Account entered) -> entered(entered, carried, request, response);
      case SignIn.Anew(String key) ->
          refused(new Form(carried), key, "account " + account, request);
      default -> throw new IllegalStateException("a code is asked for once");
    };
  }

  /** A new session for the account, so that an old number is worth nothing. */
  private View entered(
      Account account,
      Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            Long.toString(account.id()), "", List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    request.getSession().setAttribute(Readers.SINCE, clock.instant());
    Watch.entered(request, account.id());
    Form form = new Form(typed);
    String next = Carried.ownAddress(form.value("next").isEmpty() ? "/work" : form.value("next"));
    Map<String, String> carried = Carried.fields(form);
    if (!carried.isEmpty() && next.startsWith("/work")) {
      drafts.keep(account.person(), next, carried);
    }
    return View.go(next);
  }

  /** What travels on to the next page; what was typed as a secret is forgotten here. */
  private static HashMap<String, String> withoutSecrets(Form form) {
    HashMap<String, String> kept = new HashMap<>(form.values());
    kept.keySet().removeIf(Drafts::unkept);
    return kept;
  }

  @PostMapping("/signout")
  View leave(HttpServletRequest request) {
    Watch.left(request);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    return View.go("/");
  }
}
