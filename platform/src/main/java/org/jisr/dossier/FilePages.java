package org.jisr.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jisr.base.Lang;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.people.By;
import org.jisr.project.Heads;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.web.Attachments;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The documents of a project, taken in and given out only through it. */
@Controller
class FilePages {

  private static final String TAB = "/work/projects/{id}/documents";

  private final ProjectDocuments documents;
  private final Projects projects;
  private final Heads heads;
  private final Sending sending;

  FilePages(ProjectDocuments documents, Projects projects, Heads heads, Sending sending) {
    this.documents = documents;
    this.projects = projects;
    this.heads = heads;
    this.sending = sending;
  }

  @GetMapping(TAB)
  View list(Page page, @PathVariable long id) {
    return on(id, project -> shown(200, page, project, 0, Form.empty(), List.of()));
  }

  /**
   * @param document the one whose form for a new version is filled; 0 for the form of a new one
   */
  private View shown(
      int status, Page page, Project project, long document, Form form, List<Refusal> refused) {
    return View.of(
        status,
        "dossier/documents",
        "head",
        heads.of(page, project),
        "documents",
        documents.list(project.id()),
        "waiting",
        documents.decisions(project.id()).stream().filter(Decision::open).toList(),
        "written",
        document,
        "form",
        form,
        "refused",
        refused);
  }

  @PostMapping(TAB)
  View add(
      Page page,
      By by,
      Form form,
      @PathVariable long id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    ProjectDocuments.Add add =
        new ProjectDocuments.Add(
            id,
            form.localText("title"),
            form.choice("kind", DocumentKind.class),
            langs(form),
            Attachments.taken(file));
    return View.after(
        sending.send(form, () -> documents.add(by, add)),
        "/work/projects/" + id + "/documents",
        refused -> on(id, project -> shown(422, page, project, 0, form.with(refused), List.of())));
  }

  private static List<Lang> langs(Form form) {
    return Arrays.stream(form.text("langs").split(","))
        .flatMap(code -> Lang.find(code.strip()).stream())
        .distinct()
        .toList();
  }

  @PostMapping("/work/projects/{id}/documents/{document}/versions")
  View renew(
      Page page,
      By by,
      Form form,
      @PathVariable long id,
      @PathVariable long document,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    ProjectDocuments.Renew renew =
        new ProjectDocuments.Renew(id, document, langs(form), Attachments.taken(file));
    return View.after(
        sending.send(form, () -> documents.renew(by, renew)),
        "/work/projects/" + id + "/documents#d" + document,
        refused ->
            on(id, project -> shown(422, page, project, document, form.with(refused), List.of())));
  }

  @PostMapping("/work/projects/{id}/documents/{version}/publish")
  View publish(Page page, By by, @PathVariable long id, @PathVariable long version) {
    return View.after(
        documents.publish(by, id, version),
        "/work/decisions/{id}",
        refused ->
            on(id, project -> shown(422, page, project, 0, Form.empty(), refused.reasons())));
  }

  @PostMapping("/work/projects/{id}/documents/{version}/withdraw")
  View withdraw(Page page, By by, Form form, @PathVariable long id, @PathVariable long version) {
    var withdraw = new ProjectDocuments.Withdraw(id, version, form.text("reason"));
    return View.after(
        documents.withdraw(by, withdraw),
        TAB,
        refused ->
            on(id, project -> shown(422, page, project, 0, Form.empty(), refused.reasons())));
  }

  @GetMapping("/work/projects/{id}/documents/{version}")
  void read(
      @PathVariable long id,
      @PathVariable long version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, NoResourceFoundException {
    Document.Version found =
        documents.find(id, version).orElseThrow(() -> Attachments.absent(request));
    Attachments.give(
        response,
        found.fileName(),
        found.mediaType(),
        found.size(),
        out -> documents.write(found, out));
  }

  private View on(long id, Function<Project, View> then) {
    return projects.find(id).map(then).orElseGet(View.Absent::new);
  }
}
