package org.jisr.partnership;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** The framework agreements and their texts. */
@Controller
class AgreementPages {

  private static final String NEW = "/work/agreements/new";
  private static final String DECISION = "/work/decisions/{id}";

  private final Agreements agreements;
  private final AgreementSheet sheet;
  private final Alerts alerts;
  private final Drafts drafts;
  private final Sending sending;

  AgreementPages(
      Agreements agreements, AgreementSheet sheet, Alerts alerts, Drafts drafts, Sending sending) {
    this.agreements = agreements;
    this.sheet = sheet;
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

  @GetMapping("/work/agreements")
  View list(Page page) {
    Map<Long, List<Alert>> late =
        agreements.list().stream()
            .collect(Collectors.toMap(Agreement::id, a -> alerts.of(a, page.today())));
    return View.of("partnership/agreements", "agreements", agreements.list(), "late", late);
  }

  @GetMapping(NEW)
  View writeNew(Page page) {
    return written(200, drafts.resume(page, Form.empty()), Optional.empty());
  }

  @PostMapping("/work/agreements")
  View create(By by, Form form) {
    Agreements.Write write = command(form);
    return View.after(
        sending.send(form, () -> agreements.create(by, write)),
        "/work/agreements/{id}",
        refused -> written(422, form.with(refused), Optional.empty()));
  }

  @GetMapping("/work/agreements/{id}/edit")
  View write(Page page, @PathVariable long id) {
    return on(id, a -> written(200, drafts.resume(page, form(a)), Optional.of(a)));
  }

  @PostMapping("/work/agreements/{id}")
  View edit(By by, Form form, @PathVariable long id) {
    Agreements.Write write = command(form);
    return View.after(
        sending.send(form, () -> agreements.edit(by, id, write)),
        "/work/agreements/{id}",
        refused -> on(id, a -> written(422, form.refused(refused, form(a)), Optional.of(a))));
  }

  private static View written(int status, Form form, Optional<Agreement> agreement) {
    return View.of(status, "partnership/agreementform", "form", form, "agreement", agreement);
  }

  @GetMapping("/work/agreements/{id}")
  View show(Page page, @PathVariable long id) {
    return sheet.of(
        200, page, id, AgreementSheet.Part.AMENDMENT, drafts.resume(page, Form.empty()));
  }

  @PostMapping("/work/agreements/{id}/discard")
  View discard(Page page, By by, @PathVariable long id) {
    return View.after(
        agreements.discard(by, id),
        "/work/agreements",
        refused -> sheet.refused(page, id, refused));
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
