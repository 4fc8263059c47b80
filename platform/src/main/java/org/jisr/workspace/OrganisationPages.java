package org.jisr.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.people.Identifier;
import org.jisr.people.Organisation;
import org.jisr.people.OrganisationType;
import org.jisr.people.Organisations;
import org.jisr.web.Digits;
import org.jisr.web.Drafts;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The organisations: a list for all readers, a form for officers. */
@Controller
class OrganisationPages {

  private static final String LIST = "/work/organisations";
  private static final int ROWS = 3;
  private static final int MOST = 20;

  private final Organisations organisations;
  private final Drafts drafts;

  OrganisationPages(Organisations organisations, Drafts drafts) {
    this.organisations = organisations;
    this.drafts = drafts;
  }

  @GetMapping(LIST)
  View list() {
    return View.of("workspace/organisations", "organisations", organisations.list());
  }

  @GetMapping(LIST + "/new")
  View create(Page page) {
    return view(200, drafts.resume(page, Form.empty()), Optional.empty());
  }

  @PostMapping(LIST)
  View add(Form form, By by) {
    Organisations.Write write = read(form);
    return form.faulty()
        ? view(422, form, Optional.empty())
        : View.after(
            organisations.add(by, write),
            LIST,
            refused -> view(422, form.with(refused), Optional.empty()));
  }

  @GetMapping(LIST + "/{id}/edit")
  View edit(Page page, @PathVariable String id) {
    return organisations
        .find(Ids.of(id))
        .map(o -> view(200, drafts.resume(page, stored(o)), Optional.of(o)))
        .orElseGet(View.Absent::new);
  }

  @PostMapping(LIST + "/{id}")
  View save(@PathVariable String id, Form form, By by) {
    Optional<Organisation> now = organisations.find(Ids.of(id));
    Organisations.Write write = read(form);
    if (now.isEmpty()) {
      return new View.Absent();
    }
    return form.faulty()
        ? view(422, form, now)
        : View.after(
            organisations.edit(by, Ids.of(id), write),
            LIST,
            refused -> again(form, refused, organisations.find(Ids.of(id))));
  }

  private static View again(Form form, Outcome.Refused refused, Optional<Organisation> now) {
    form.with(refused);
    if (form.conflict().isPresent()) {
      now.ifPresent(o -> form.beside(stored(o)));
    }
    return view(422, form, now);
  }

  private static View view(int status, Form form, Optional<Organisation> organisation) {
    return View.of(
        status,
        "workspace/organisation",
        "form",
        form,
        "organisation",
        organisation,
        "rows",
        Math.min(MOST, Math.max(ROWS, filled(form) + 1)));
  }

  /** The number of the last row in which something stands. */
  private static int filled(Form form) {
    int last = 0;
    for (int row = 1; row <= MOST; row++) {
      if (!form.text("scheme." + row).isEmpty() || !form.text("identifier." + row).isEmpty()) {
        last = row;
      }
    }
    return last;
  }

  /** What the form wants; a choice that is none leaves the form faulty. */
  private static Organisations.Write read(Form form) {
    return new Organisations.Write(
        form.localText("name"),
        form.choice("type", OrganisationType.class),
        form.choice("side", Side.class),
        identifiers(form),
        form.version());
  }

  /** The rows that were filled, moved together so that a fault names the row it stands in. */
  private static List<Identifier> identifiers(Form form) {
    List<Identifier> identifiers = new ArrayList<>();
    for (int row = 1; row <= MOST; row++) {
      Identifier identifier =
          new Identifier(form.text("scheme." + row), Digits.latin(form.text("identifier." + row)));
      put(form, row, new Identifier("", ""));
      if (!identifier.scheme().isEmpty() || !identifier.value().isEmpty()) {
        identifiers.add(identifier);
        put(form, identifiers.size(), identifier);
      }
    }
    return identifiers;
  }

  private static Form stored(Organisation organisation) {
    Form form = Form.empty();
    form.put("name", organisation.name());
    form.put("type", organisation.type().name());
    form.put("side", organisation.side().map(Side::name).orElse(""));
    for (int row = 1; row <= organisation.identifiers().size(); row++) {
      put(form, row, organisation.identifiers().get(row - 1));
    }
    form.put("_version", Integer.toString(organisation.version()));
    return form;
  }

  private static void put(Form form, int row, Identifier identifier) {
    form.put("scheme." + row, identifier.scheme());
    form.put("identifier." + row, identifier.value());
  }
}
