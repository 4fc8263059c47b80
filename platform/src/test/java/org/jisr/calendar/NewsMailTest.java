package org.jisr.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.turn;

import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.partnership.Commitments;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.junit.jupiter.api.Test;

/** What is told of keys, decisions and projects that move, in the words of its reader. */
class NewsMailTest extends Correspondence {

  @Test
  void aProjectThatOnlyIllustratesSaysSoInEachLanguage() {
    Project project =
        JISR.bean(Projects.class).list(Filter.EVERYTHING).stream()
            .filter(p -> p.sheet().illustrative())
            .findFirst()
            .orElseThrow();
    for (Lang lang : Lang.values()) {
      assertThat(JISR.bean(Sentences.class).name(project).in(lang).text())
          .contains(project.code())
          .contains(JISR.bean(Sentences.class).say(lang, "project.illustrative"));
    }
  }

  @Test
  void keysAreAwaitedFallAndDecide() {
    By signatory =
        listener(Lang.FR, Role.SIGNATORY, news(Topic.KEY), news(Topic.VOIDED), news(Topic.DECIDED));
    By officer = listener(Lang.EN, Role.OFFICER, news(Topic.KEY), news(Topic.DECIDED));
    Decision decision = Drafts.proposed(JISR);
    told();
    assertThat(subjects(signatory)).hasSize(1).first().asString().startsWith("Votre clé");
    assertThat(subjects(officer)).as("an officer does not sign").isEmpty();
    done(JISR.bean(Decisions.class).turn(form(signatory), turn(decision)));
    told();
    assertThat(subjects(signatory)).hasSize(1);
    Roadmap.Commitment promise =
        JISR.bean(Roadmaps.class).get(decision.subject()).commitments().findFirst().orElseThrow();
    done(
        JISR.bean(Commitments.class)
            .edit(
                JISR.acting(Role.OFFICER, Side.A).form(),
                promise.id(),
                Drafts.commitment("C9", promise.version())));
    told();
    assertThat(subjects(signatory))
        .hasSize(3)
        .anyMatch(subject -> subject.startsWith("Le texte a changé, votre clé ne vaut plus"));
    Decision edited = JISR.bean(Decisions.class).find(decision.id()).orElseThrow();
    done(JISR.bean(Decisions.class).turn(form(signatory), turn(edited)));
    done(JISR.bean(Decisions.class).turn(JISR.acting(Role.SIGNATORY, Side.A).form(), turn(edited)));
    told();
    told();
    assertThat(subjects(signatory)).hasSize(4);
    assertThat(subjects(officer)).singleElement().asString().startsWith("Decision taken by both");
  }

  @Test
  void aKeyThatWaitsForAVoteIsAwaitedOnlyOnceBothVotesHold() {
    By signatory = listener(Lang.EN, Role.SIGNATORY, news(Topic.KEY));
    Project project = Plans.proposed(JISR, Drafts.code());
    told();
    assertThat(subjects(signatory)).isEmpty();
    Plans.voted(JISR, project);
    told();
    told();
    assertThat(subjects(signatory)).hasSize(1).first().asString().startsWith("Your key is awaited");
    Decision decision = JISR.bean(Projects.class).waiting(project).getFirst();
    done(
        JISR.bean(Decisions.class)
            .withdraw(
                JISR.acting(Role.OFFICER, Side.A).form(),
                new Decisions.Withdraw(decision.id(), "Fin du test")));
  }

  @Test
  void aProjectThatMovesIsToldInTheReadersLanguageFromRightToLeftInArabic() throws Exception {
    By by = listener(Lang.AR, Role.AUDITOR, news(Topic.MOVED));
    Project project = Plans.contracted(JISR, Drafts.code());
    told();
    MailServer.Received mail = mails(by).getFirst();
    String state = JISR.bean(Sentences.class).say(Lang.AR, ProjectState.CONTRACTED.key());
    assertThat(mail.subject()).contains(state).contains("نص");
    assertThat(mail.html()).contains("<html lang=\"ar\" dir=\"rtl\">").contains(state);
    assertThat(mail.text()).contains(URL + "/work/projects/" + project.id());
    assertThat((mail.text() + mail.html()).replace(URL, "")).doesNotContain("http");
    assertThat(mail.message().getHeader("Content-Language")).containsExactly("ar");
    assertThat(mail.message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.message().getMessageID()).endsWith("@jisr.example.org>");
  }
}
