package org.jisr.partnership;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jisr.people.By;
import org.jisr.web.Drafts;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The framework agreements and their texts. */
@Controller
class AgreementPages {

  private static final String LIST = "/work/agreements";
  private static final String NEW = "/work/agreements/new";
  private static final String SHEET = "/work/agreements/{id}";
  private static final String DECISION = "/work/decisions/{id}";

  private final Agreements agreements;
  private final AgreementSheet sheet;
  private final Committees committees;
  private final Alerts alerts;
  private final Drafts drafts;
  private final Sending sending;

  AgreementPages(
      Agreements agreements,
      AgreementSheet sheet,
      Committees committees,
      Alerts alerts,
      Drafts drafts,
      Sending sending) {
    this.agreements = agreements;
    this.sheet = sheet;
    this.committees = committees;
    this.alerts = alerts;
    this.drafts = drafts;
    this.sending = sending;
  }

  private static Form form(Agreement a) {
    Form form = Form.empty();
    form.put("code", a.code());
    form.put("title", a.title());
    form.put("purpose", a.purpose());
    form.put("governance", a.governance());
    form.put("years", Integer.toString(a.years()));
    form.put("renewable", a.renewable() ? "yes" : "");
    form.put("_version", Integer.toString(a.version()));
    return form;
  }

  private static Agreements.Write command(Form form) {
    return new Agreements.Write(
        form.text("code").toUpperCase(Locale.ROOT),
        form.localText("title"),
        form.localText("purpose"),
        form.localText("governance"),
        form.whole("years").orElse(0),
        form.checked("renewable"),
        form.version());
  }

  @GetMapping(LIST)
  View list(Page page) {
    List<Agreement> all = agreements.list();
    Map<Long, List<Alert>> late = alerts.byAgreement(all, committees.list(), page.today());
    return View.of("partnership/agreements", "agreements", all, "late", late);
  }

  /**
   * @param renews the agreement to renew; without it a first one is written
   */
  @GetMapping(NEW)
  View writeNew(Page page, @RequestParam(required = false) Optional<Long> renews) {
    if (renews.isEmpty()) {
      return written(200, drafts.resume(page, Form.empty()), LIST, NEW);
    }
    return on(renews.get(), a -> renewing(200, drafts.resume(page, renewal(a)), a));
  }

  /** The next agreement as it is proposed at first: the same words and term under another code. */
  private static Form renewal(Agreement a) {
    Form form = form(a);
    form.put("code", "");
    form.put("_version", "");
    return form;
  }

  @PostMapping(LIST)
  View create(By by, Form form) {
    Agreements.Write write = command(form);
    return View.after(
        sending.send(form, () -> agreements.create(by, write)),
        SHEET,
        refused -> written(422, form.with(refused), LIST, NEW));
  }

  @PostMapping("/work/agreements/{id}/renew")
  View renew(By by, Form form, @PathVariable long id) {
    Agreements.Write write = command(form);
    return View.after(
        sending.send(form, () -> agreements.renew(by, id, write)),
        SHEET,
        refused -> on(id, a -> renewing(422, form.with(refused), a)));
  }

  @GetMapping("/work/agreements/{id}/edit")
  View write(Page page, @PathVariable long id) {
    return on(id, a -> editing(200, drafts.resume(page, form(a)), a));
  }

  @PostMapping(SHEET)
  View edit(By by, Form form, @PathVariable long id) {
    Agreements.Write write = command(form);
    return View.after(
        sending.send(form, () -> agreements.edit(by, id, write)),
        SHEET,
        refused -> on(id, a -> editing(422, form.refused(refused, form(a)), a)));
  }

  private static View editing(int status, Form form, Agreement a) {
    String action = LIST + "/" + a.id();
    return written(status, form, action, action + "/edit", "edited", a);
  }

  private static View renewing(int status, Form form, Agreement a) {
    String action = LIST + "/" + a.id() + "/renew";
    return written(status, form, action, NEW + "?renews=" + a.id(), "renewed", a);
  }

  private static View written(
      int status, Form form, String action, String address, Object... more) {
    Stream<Object> always = Stream.of("form", form, "action", action, "address", address);
    return View.of(
        status, "partnership/agreementform", Stream.concat(always, Stream.of(more)).toArray());
  }

  @GetMapping(SHEET)
  View show(Page page, @PathVariable long id) {
    return sheet.of(
        200, page, id, AgreementSheet.Part.AMENDMENT, drafts.resume(page, Form.empty()));
  }

  @PostMapping("/work/agreements/{id}/discard")
  View discard(Page page, By by, @PathVariable long id) {
    return View.after(
        agreements.discard(by, id), LIST, refused -> sheet.refused(page, id, refused));
  }

  @PostMapping("/work/agreements/{id}/propose")
  View propose(Page page, By by, @PathVariable long id) {
    return View.after(
        agreements.propose(by, id), DECISION, refused -> sheet.refused(page, id, refused));
  }

  @PostMapping("/work/agreements/{id}/publish")
  View publish(Page page, By by, @PathVariable long id) {
    return View.after(
        agreements.publish(by, id), DECISION, refused -> sheet.refused(page, id, refused));
  }

  private View on(long id, Function<Agreement, View> then) {
    return agreements.find(id).map(then).orElseGet(View.Absent::new);
  }
}
