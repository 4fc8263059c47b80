package org.jisr.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jisr.dossier.Document;
import org.jisr.dossier.ProjectDocuments;
import org.jisr.project.Directory;
import org.jisr.web.Attachments;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The files that both regions made public, given out while their project is public. */
@Controller
class PublicFiles {

  private final ProjectDocuments documents;
  private final Directory directory;

  PublicFiles(ProjectDocuments documents, Directory directory) {
    this.documents = documents;
    this.directory = directory;
  }

  @GetMapping("/projects/{code}/documents/{version}")
  View read(
      @PathVariable String code,
      @PathVariable long version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, NoResourceFoundException {
    Optional<Document.Version> found = documents.findPublic(code, version);
    return found.isPresent() ? given(response, found.get()) : gone(code, version, request);
  }

  private View given(HttpServletResponse response, Document.Version file) throws IOException {
    Attachments.give(
        response,
        file.fileName(),
        file.mediaType(),
        file.size(),
        out -> documents.write(file, out));
    return new View.Given();
  }

  /** What was public leaves a notice; any other was never there. */
  private View gone(String code, long version, HttpServletRequest request)
      throws NoResourceFoundException {
    return documents
        .withdrawn(code, version)
        .map(gone ->
            View.of(
                410,
                "publication/withdrawnfile",
                "withdrawn",
                gone,
                "known",
                directory.published()))
        .orElseThrow(() -> Attachments.absent(request));
  }
}
