package org.jisr.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jisr.base.Outcome;
import org.jisr.people.By;
import org.jisr.people.Persons;
import org.jisr.people.Seat;
import org.jisr.people.Token;
import org.jisr.people.Tokens;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own tokens, and for an administrator those of the side. */
@Controller
class TokenPages {

  private static final String OWN = "/work/account/tokens";
  private static final String ALL = "/work/tokens";
  private static final String DONE = "?done=1";

  private final Tokens tokens;
  private final Persons persons;

  TokenPages(Tokens tokens, Persons persons) {
    this.tokens = tokens;
    this.persons = persons;
  }

  @GetMapping(OWN)
  View own(Page page, Form form) {
    return own(200, page, Form.empty(), "", form.checked("done") ? "tokens.done" : "");
  }

  /** Answers the page itself and not another address: the secret is shown here and nowhere else. */
  @PostMapping(OWN)
  View make(Page page, By by, Form form) {
    String secret = tokens.newSecret();
    Tokens.Make make =
        new Tokens.Make(
            page.signedIn().account().id(),
            form.value("password"),
            form.whole("seat").orElse(0),
            form.text("name"),
            form.date("lastDay"),
            secret);
    return switch (tokens.make(by, make)) {
      case Outcome.Done(long id) when tokens.made(id, secret) ->
          own(200, page, Form.empty(), secret, "");
      case Outcome.Done done -> own(200, page, Form.empty(), "", "tokens.again");
      case Outcome.Refused refused -> own(422, page, form.with(refused), "", "");
    };
  }

  @PostMapping(OWN + "/{id}/revoke")
  View revoke(Page page, By by, @PathVariable long id) {
    return View.after(tokens.revoke(by, id), OWN + DONE, refused -> own(page, Form.empty()));
  }

  /** The seats to choose from, by number. */
  private static Map<String, String> seats(Page page) {
    return page.signedIn().seats().stream()
        .collect(
            Collectors.toMap(
                seat -> Long.toString(seat.id()),
                seat -> words(page, seat),
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }

  private static String words(Page page, Seat seat) {
    return page.t(seat.role().key()) + page.comma() + page.name(seat.side());
  }

  private View own(int status, Page page, Form form, String secret, String said) {
    return View.of(
        status,
        "api/tokens",
        "tokens",
        tokens.list(page.signedIn().person().id()),
        "form",
        form,
        "seats",
        seats(page),
        "secret",
        secret,
        "said",
        said);
  }

  @GetMapping(ALL)
  View all(Page page, Form form) {
    List<Token> list = tokens.list(page.signedIn().seat().side());
    Map<Long, String> names =
        list.stream()
            .map(token -> token.seat().person())
            .distinct()
            .collect(Collectors.toMap(Function.identity(), id -> page.plain(persons.name(id))));
    return View.of(
        "api/alltokens",
        "tokens",
        list,
        "names",
        names,
        "said",
        form.checked("done") ? "tokens.done" : "");
  }

  @PostMapping(ALL + "/{id}/revoke")
  View end(Page page, By by, @PathVariable long id) {
    return View.after(tokens.end(by, id), ALL + DONE, refused -> all(page, Form.empty()));
  }
}
