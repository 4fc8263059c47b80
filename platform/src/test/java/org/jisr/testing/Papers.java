package org.jisr.testing;

import static org.jisr.testing.Drafts.done;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.dossier.Document;
import org.jisr.dossier.DocumentKind;
import org.jisr.dossier.ProjectDocuments;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.store.Upload;

/** Documents of projects for tests: each new, as far as the test needs it. */
public final class Papers {

  private Papers() {}

  /** A PDF of one page with these words on it, which Latin letters can write. */
  public static Upload pdf(String name, String words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        text.newLineAtOffset(72, 700);
        text.showText(words);
        text.endText();
      }
      pdf.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Upload(name + ".pdf", out.toByteArray());
  }

  /** A form that brings this file to a project. */
  public static ProjectDocuments.Add add(Project project, LocalText title, Upload file) {
    return new ProjectDocuments.Add(
        project.id(), title, Optional.of(DocumentKind.REVIEW), List.of(Lang.FR), file);
  }

  /** A document that is internal. */
  public static Document added(Running jisr, Project project, LocalText title, Upload file) {
    ProjectDocuments documents = jisr.bean(ProjectDocuments.class);
    long id =
        done(documents.add(jisr.acting(Role.OFFICER, Side.A).form(), add(project, title, file)));
    return now(jisr, project.id(), id);
  }

  private static Document now(Running jisr, long project, long id) {
    return jisr.bean(ProjectDocuments.class).list(project).stream()
        .filter(document -> document.id() == id)
        .findFirst()
        .orElseThrow();
  }

  /** The question whether the newest version may be seen, put before both sides. */
  public static Decision asked(Running jisr, Document document) {
    long decision =
        done(
            jisr.bean(ProjectDocuments.class)
                .publish(
                    jisr.acting(Role.OFFICER, Side.A).form(),
                    document.project(),
                    document.newest().id()));
    return jisr.bean(Decisions.class).find(decision).orElseThrow();
  }

  /** The document, its newest version public. */
  public static Document published(Running jisr, Document document) {
    Plans.turned(jisr, asked(jisr, document), Role.OFFICER);
    return now(jisr, document.project(), document.id());
  }
}
