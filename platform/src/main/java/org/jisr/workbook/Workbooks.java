package org.jisr.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jisr.base.Lang;
import org.jisr.people.Organisation;
import org.jisr.people.Territories;
import org.jisr.project.Project;
import org.jisr.project.References;
import org.jisr.web.Texts;
import org.springframework.stereotype.Component;

/** Writes workbooks. What one holds is as public or as internal as the projects it is given. */
@Component
public class Workbooks {

  private final Texts texts;
  private final Territories territories;

  Workbooks(Texts texts, Territories territories) {
    this.texts = texts;
    this.territories = territories;
  }

  Choices choices(References known) {
    return new Choices(texts, territories, known);
  }

  /** These projects with the organisations they name. */
  public byte[] of(Lang lang, List<Project> projects, References known) {
    List<Organisation> named =
        Rows.organisations(projects).stream()
            .flatMap(id -> known.organisation(id).stream())
            .toList();
    return write(lang, named, projects, known);
  }

  /** No project yet, and every organisation there is, to be filled in. */
  byte[] empty(Lang lang, References known) {
    List<Organisation> all =
        known.organisations().values().stream()
            .sorted(java.util.Comparator.comparingLong(Organisation::id))
            .toList();
    return write(lang, all, List.of(), known);
  }

  private byte[] write(
      Lang lang, List<Organisation> organisations, List<Project> projects, References known) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Choices choices = choices(known);
    Rows rows = new Rows(choices, known);
    try {
      BookWriter writer = new BookWriter(texts, lang, choices, out);
      organisations.forEach(o -> writer.write(Tab.ORGANISATIONS, Rows.organisation(o)));
      projects.forEach(project -> rows.project(project, writer::write));
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
