package org.jisr.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Identifier;
import org.jisr.people.Organisation;
import org.jisr.people.OrganisationType;
import org.jisr.people.Organisations;
import org.jisr.people.Territories;
import org.jisr.people.Territory;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Problem;
import org.jisr.web.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What projects refer to, and the records of what was decided and done. */
@RestController
class WorkRecords {

  private static final String ORGANISATIONS = "/api/v1/work/organisations";

  private final Roadmaps roadmaps;
  private final Organisations organisations;
  private final Decisions decisions;
  private final Journal journal;
  private final Territories territories;
  private final Commands commands;
  private final Shapes shapes;

  WorkRecords(
      Roadmaps roadmaps,
      Organisations organisations,
      Decisions decisions,
      Journal journal,
      Territories territories,
      Commands commands,
      Shapes shapes) {
    this.roadmaps = roadmaps;
    this.organisations = organisations;
    this.decisions = decisions;
    this.journal = journal;
    this.territories = territories;
    this.commands = commands;
    this.shapes = shapes;
  }

  /** Makes the page of a list once the address says which. */
  @FunctionalInterface
  private interface Listing {
    ObjectNode of(Paging paging);
  }

  private static ResponseEntity<String> list(Page page, Form form, Listing listing) {
    Paging paging = Paging.of(form);
    return form.faulty()
        ? Problem.of(page, 400, form.faults(), UnaryOperator.identity()).entity()
        : Answer.of(listing.of(paging)).entity();
  }

  private static ResponseEntity<String> absent(Page page) {
    return Problem.of(page, 404, "").entity();
  }

  @GetMapping("/api/v1/work/roadmaps")
  ResponseEntity<String> roadmaps(Page page, Form form) {
    return list(
        page,
        form,
        paging -> paging.page(paging.among(roadmaps.list(), Roadmap::id), Roadmap::id, shapes::of));
  }

  @GetMapping("/api/v1/work/roadmaps/{id}")
  ResponseEntity<String> roadmap(Page page, @PathVariable long id) {
    return find(id)
        .map(roadmap -> Answer.of(shapes.of(roadmap), roadmap.version()).entity())
        .orElseGet(() -> absent(page));
  }

  private Optional<Roadmap> find(long id) {
    return roadmaps.list().stream().filter(roadmap -> roadmap.id() == id).findFirst();
  }

  @GetMapping("/api/v1/work/roadmaps/{id}/commitments")
  ResponseEntity<String> commitments(Page page, Form form, @PathVariable long id) {
    return find(id)
        .map(roadmap -> list(page, form, paging -> commitments(roadmap, paging)))
        .orElseGet(() -> absent(page));
  }

  private ObjectNode commitments(Roadmap roadmap, Paging paging) {
    List<Roadmap.Commitment> found =
        paging.among(roadmap.commitments().toList(), Roadmap.Commitment::id);
    return paging.page(found, Roadmap.Commitment::id, c -> shapes.of(roadmap, c));
  }

  @GetMapping(ORGANISATIONS)
  ResponseEntity<String> organisations(Page page, Form form) {
    return list(
        page,
        form,
        paging ->
            paging.page(
                paging.among(organisations.list(), Organisation::id),
                Organisation::id,
                shapes::of));
  }

  @PostMapping(ORGANISATIONS)
  ResponseEntity<String> addOrganisation(Page page, HttpServletRequest request) throws IOException {
    return commands.post(
        page,
        request,
        sent -> {
          Organisations.Write write = read(sent);
          return by -> organisations.add(by, write);
        },
        id -> {
          Organisation made = organisations.get(id);
          return Answer.of(shapes.of(made), made.version()).created(ORGANISATIONS);
        });
  }

  private Organisations.Write read(Sent sent) {
    sent.only("name", "type", "territory", "identifiers");
    String code = sent.text("territory");
    var side =
        territories.list().stream()
            .filter(t -> t.code().equals(code))
            .map(Territory::side)
            .findFirst();
    if (side.isEmpty() && !code.isEmpty()) {
      sent.fault("territory", "form.choice.invalid", code);
    }
    List<Identifier> identifiers =
        sent.objects("identifiers", 50).stream()
            .map(i -> i.only("scheme", "value"))
            .map(i -> new Identifier(i.text("scheme"), i.text("value")))
            .toList();
    return new Organisations.Write(
        sent.localText("name"), sent.choice("type", OrganisationType.class), side, identifiers, 0);
  }

  @GetMapping("/api/v1/work/decisions")
  ResponseEntity<String> decisions(Page page, Form form) {
    return list(
        page,
        form,
        paging ->
            paging.page(
                decisions.after(paging.after(), paging.limit() + 1), Decision::id, shapes::of));
  }

  @GetMapping("/api/v1/work/decisions/{id}")
  ResponseEntity<String> decision(Page page, @PathVariable long id) {
    return decisions
        .find(id)
        .map(decision -> Answer.of(shapes.of(decision)).entity())
        .orElseGet(() -> absent(page));
  }

  /** The lines in their order, the oldest first: a program goes on where it stopped. */
  @GetMapping("/api/v1/work/journal")
  ResponseEntity<String> journal(Page page, Form form) {
    return list(
        page,
        form,
        paging ->
            paging.page(journal.after(paging.after(), paging.limit() + 1), Line::n, shapes::of));
  }
}
