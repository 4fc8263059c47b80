package org.jisr.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.refusal;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jisr.base.Lang;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.partnership.AgreementFiles;
import org.jisr.partnership.Agreements;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.store.Upload;
import org.jisr.testing.Drafts;
import org.jisr.testing.Papers;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.testing.ScannerServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files through an application that asks a virus scanner. */
class InfectedFilesTest {

  private static ScannerServer scanner;
  private static Running jisr;

  @BeforeAll
  static void start() {
    scanner = new ScannerServer();
    jisr = Running.fresh("--jisr.scanner=" + scanner.address()).found();
  }

  @AfterAll
  static void stop() {
    jisr.close();
    scanner.close();
  }

  /** A PDF whose end hides what the scanner finds. */
  private static Upload infected() {
    Upload clean = Papers.pdf("rapport", Drafts.code());
    byte[] virus = ("\n%" + ScannerServer.VIRUS).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] content =
        java.util.Arrays.copyOf(clean.content(), clean.content().length + virus.length);
    System.arraycopy(virus, 0, content, clean.content().length, virus.length);
    return new Upload("rapport.pdf", content);
  }

  private static By officer() {
    return jisr.acting(Role.OFFICER, Side.A).form();
  }

  private static int kept() {
    return jisr.sql().sql("select count(*) from store.document").query(Integer.class).single();
  }

  @Test
  void anInfectedFileComesInByNoDoor() {
    Project project = Plans.written(jisr, Drafts.code());
    ProjectDocuments documents = jisr.bean(ProjectDocuments.class);
    Document clean =
        Papers.added(jisr, project, Drafts.text("Rapport"), Papers.pdf("rapport", Drafts.code()));
    int before = kept();
    long agreement = jisr.bean(Agreements.class).list().getFirst().id();
    List<Outcome> tried =
        List.of(
            documents.add(officer(), Papers.add(project, Drafts.text("Rapport"), infected())),
            documents.renew(
                officer(),
                new ProjectDocuments.Renew(project.id(), clean.id(), List.of(Lang.FR), infected())),
            jisr.bean(AgreementFiles.class)
                .attach(
                    officer(),
                    new AgreementFiles.Attach(agreement, "Annexe", Lang.FR, infected())));
    assertThat(tried).allSatisfy(o -> assertThat(refusal(o)).containsExactly("upload.infected"));
    assertThat(kept()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void whoBringsOneIsToldInTheirLanguageAndKeepsWhatTheyWrote(Lang lang) {
    Project project = Plans.written(jisr, Drafts.code());
    HttpResponse<String> answer =
        jisr.visitor(Role.OFFICER, Side.A)
            .reading(lang.code())
            .upload(
                "/work/projects/" + project.id() + "/documents",
                Map.of("title.fr", "Rapport de mission", "kind", "REVIEW", "langs", "fr"),
                "rapport.pdf",
                infected().content());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#f-file\"", "Rapport de mission")
        .contains(
            switch (lang) {
              case FR -> "L’antivirus a trouvé";
              case AR -> "برنامج الحماية من الفيروسات";
              case EN -> "virus scanner found";
            });
  }

  @Test
  void aFaultyFormHoldsNoConnectionWhileItsFileIsJudged() {
    long agreement = jisr.bean(Agreements.class).list().getFirst().id();
    List<Integer> held = new CopyOnWriteArrayList<>();
    int before = kept();
    scanner.meanwhile(() -> held.add(connections()));
    try {
      HttpResponse<String> answer =
          jisr.visitor(Role.OFFICER, Side.A)
              .upload(
                  "/work/agreements/" + agreement + "/documents",
                  Map.of("title", "", "lang", ""),
                  "rapport.pdf",
                  Papers.pdf("rapport", Drafts.code()).content());
      assertThat(held).containsExactly(0);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("href=\"#f-title\"", "href=\"#f-lang\"");
    } finally {
      scanner.meanwhile(() -> {});
    }
    assertThat(kept()).isEqualTo(before);
  }

  /** How many connections are out of the pool. */
  private static int connections() {
    try {
      return jisr.bean(DataSource.class)
          .unwrap(HikariDataSource.class)
          .getHikariPoolMXBean()
          .getActiveConnections();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whileTheScannerCannotJudgeNothingIsKept() {
    Project project = Plans.written(jisr, Drafts.code());
    int before = kept();
    scanner.answering("INSTREAM size limit exceeded. ERROR");
    try {
      assertThat(
              refusal(
                  jisr.bean(ProjectDocuments.class)
                      .add(
                          officer(),
                          Papers.add(
                              project, Drafts.text("Rapport"), Papers.pdf("rapport", "clean")))))
          .containsExactly("upload.unscanned");
    } finally {
      scanner.answering("");
    }
    assertThat(kept()).isEqualTo(before);
  }
}
