package org.jisr.partnership;

import java.util.List;
import java.util.function.Function;
import org.jisr.base.Refusal;
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

/** The amendments of an agreement: written on its page, corrected on their own until signed. */
@Controller
class AmendmentPages {

  private static final String AGREEMENT = "/work/agreements/{id}";

  private final Amendments amendments;
  private final Agreements agreements;
  private final AgreementSheet sheet;
  private final Drafts drafts;
  private final Sending sending;

  AmendmentPages(
      Amendments amendments,
      Agreements agreements,
      AgreementSheet sheet,
      Drafts drafts,
      Sending sending) {
    this.amendments = amendments;
    this.agreements = agreements;
    this.sheet = sheet;
    this.drafts = drafts;
    this.sending = sending;
  }

  private static Form form(Agreement.Amendment amendment) {
    Form form = Form.empty();
    form.put("body", amendment.body());
    form.put("endsOn", amendment.endsOn().map(Object::toString).orElse(""));
    form.put("_version", Integer.toString(amendment.version()));
    return form;
  }

  private static Amendments.Write command(Form form) {
    return new Amendments.Write(form.localText("body"), form.date("endsOn"), form.version());
  }

  @PostMapping("/work/agreements/{id}/amendments")
  View create(Page page, By by, Form form, @PathVariable long id) {
    Amendments.Write write = command(form);
    return View.after(
        sending.send(form, () -> amendments.create(by, id, write)),
        AGREEMENT,
        refused -> sheet.of(422, page, id, AgreementSheet.Part.AMENDMENT, form.with(refused)));
  }

  @GetMapping("/work/amendments/{id}/edit")
  View write(Page page, @PathVariable long id) {
    return on(id, m -> written(200, m, drafts.resume(page, form(m)), List.of()));
  }

  @PostMapping("/work/amendments/{id}")
  View edit(By by, Form form, @PathVariable long id) {
    Amendments.Write write = command(form);
    return View.after(
        sending.send(form, () -> amendments.edit(by, id, write)),
        AGREEMENT,
        refused -> on(id, m -> written(422, m, form.refused(refused, form(m)), List.of())));
  }

  @PostMapping("/work/amendments/{id}/discard")
  View discard(By by, @PathVariable long id) {
    return View.after(
        amendments.discard(by, id),
        AGREEMENT,
        refused -> on(id, m -> written(422, m, form(m), refused.reasons())));
  }

  @PostMapping("/work/amendments/{id}/propose")
  View propose(Page page, By by, @PathVariable long id) {
    return on(
        id,
        m ->
            View.after(
                amendments.propose(by, id),
                "/work/decisions/{id}",
                refused -> sheet.refused(page, m.agreement(), refused)));
  }

  private View written(
      int status, Agreement.Amendment amendment, Form form, List<Refusal> refused) {
    return View.of(
        status,
        "partnership/amendmentform",
        "agreement",
        agreements.get(amendment.agreement()),
        "amendment",
        amendment,
        "discardable",
        amendments.discardable(amendment),
        "form",
        form,
        "refused",
        refused);
  }

  private View on(long id, Function<Agreement.Amendment, View> then) {
    return amendments.find(id).map(then).orElseGet(View.Absent::new);
  }
}
