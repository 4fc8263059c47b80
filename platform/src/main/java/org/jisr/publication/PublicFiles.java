package org.jisr.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jisr.dossier.Document;
import org.jisr.dossier.ProjectDocuments;
import org.jisr.web.Attachments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The files that both regions made public, given out while their project is public. */
@Controller
class PublicFiles {

  private final ProjectDocuments documents;

  PublicFiles(ProjectDocuments documents) {
    this.documents = documents;
  }

  @GetMapping("/projects/{code}/documents/{version}")
  void read(
      @PathVariable String code,
      @PathVariable long version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, NoResourceFoundException {
    Document.Version found =
        documents.findPublic(code, version).orElseThrow(() -> Attachments.absent(request));
    Attachments.give(
        response,
        found.fileName(),
        found.mediaType(),
        found.size(),
        out -> documents.write(found, out));
  }
}
