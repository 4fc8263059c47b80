package org.jisr.project;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jisr.base.Refusal;
import org.jisr.people.By;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Which projects of a roadmap carry on under the one that renews it. */
@Controller
class CarryPages {

  private static final String PLACE = "/work/roadmaps/{id}/projects";

  private final Carries carries;
  private final Directory directory;
  private final Sending sending;

  CarryPages(Carries carries, Directory directory, Sending sending) {
    this.carries = carries;
    this.directory = directory;
    this.sending = sending;
  }

  @GetMapping(PLACE)
  View list(Page page, @PathVariable long id) {
    return on(id, carrying -> shown(200, carrying, Form.empty(), List.of()));
  }

  private View shown(int status, Carrying carrying, Form form, List<Refusal> refused) {
    List<Project> projects = carries.list(carrying);
    Set<Long> fitting =
        projects.stream()
            .filter(project -> carrying.aims(project.sheet().aims()).isPresent())
            .map(Project::id)
            .collect(Collectors.toSet());
    return View.of(
        status,
        "project/carry",
        "former",
        carrying.former(),
        "next",
        carrying.next(),
        "open",
        carrying.open(),
        "projects",
        projects,
        "fitting",
        fitting,
        "waiting",
        carries.waiting(carrying.next().id()).stream().toList(),
        "known",
        directory.all(),
        "chosen",
        chosen(form),
        "refused",
        refused);
  }

  private static List<Long> chosen(Form form) {
    return Arrays.stream(form.text("projects").split(","))
        .filter(id -> id.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  @PostMapping(PLACE)
  View propose(Page page, By by, Form form, @PathVariable long id) {
    Carries.Propose propose = new Carries.Propose(id, chosen(form));
    return View.after(
        sending.send(form, () -> carries.propose(by, propose)),
        "/work/decisions/{id}",
        refused -> on(id, carrying -> shown(422, carrying, form, refused.reasons())));
  }

  private View on(long id, Function<Carrying, View> then) {
    return carries.find(id).map(then).orElseGet(View.Absent::new);
  }
}
