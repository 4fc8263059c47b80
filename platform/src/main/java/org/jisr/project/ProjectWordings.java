package org.jisr.project;

import static org.jisr.decision.Articles.body;
import static org.jisr.decision.Articles.flat;

import java.util.ArrayList;
import java.util.List;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.decision.Articles;
import org.jisr.decision.Decisions.Proposal;
import org.jisr.decision.Wording.Bind;
import org.jisr.web.Formats;
import org.springframework.stereotype.Component;

/** Writes the text of each step that takes two keys, from the project it is about. */
@Component
class ProjectWordings {

  private final Articles articles;
  private final Directory directory;

  ProjectWordings(Articles articles, Directory directory) {
    this.articles = articles;
    this.directory = directory;
  }

  /**
   * @param reason why, in the words of who asks; empty for a contract or an amendment
   */
  Proposal step(Project project, ProjectState.Act act, String reason) {
    boolean agreeing = !ProjectRules.reasoned(act);
    Project.Sheet sheet = project.amendment().orElse(project.sheet());
    LocalText body =
        body((lang, lines) -> {
          lines.add(
              articles.say(
                  lang,
                  "wording.project." + act.name().toLowerCase(java.util.Locale.ROOT),
                  Formats.isolate(project.code()),
                  articles.in(sheet.title(), lang)));
          if (agreeing) {
            sheet(lang, sheet, lines);
          } else {
            lines.add(articles.say(lang, "wording.project.reason", Formats.isolate(flat(reason))));
          }
        });
    return new Proposal(
        act.kind(), project.id(), title(project), body, binds(project, sheet, agreeing));
  }

  private void sheet(Lang lang, Project.Sheet sheet, List<String> lines) {
    Formats formats = new Formats(lang);
    References known = directory.all();
    lines.add(flat(articles.in(sheet.summary(), lang)));
    lines.add(
        articles.say(
            lang,
            "wording.project.partners",
            name(known, sheet.partners().holder(), lang),
            name(known, sheet.partners().counterpart(), lang)));
    lines.add(
        articles.say(
            lang,
            "wording.project.period",
            formats.date(sheet.period().from()),
            formats.date(sheet.period().until())));
    for (Project.Financing line : sheet.financing()) {
      lines.add(
          articles.say(
              lang,
              "wording.project.financing",
              name(known, line.funder(), lang),
              formats.money(line.amount())));
    }
    for (Project.Milestone milestone : sheet.milestones()) {
      lines.add(
          articles.say(
              lang,
              "wording.project.milestone",
              articles.in(milestone.title(), lang),
              formats.date(milestone.due())));
    }
  }

  private static List<Bind> binds(Project project, Project.Sheet sheet, boolean agreeing) {
    List<Bind> binds = new ArrayList<>(List.of(new Bind("bind.code", project.code())));
    if (agreeing) {
      binds.add(new Bind("bind.period", sheet.period().from() + "/" + sheet.period().until()));
      sheet
          .financing()
          .forEach(line ->
              binds.add(
                  new Bind(
                      "bind.financing",
                      line.amount().amount().toPlainString() + " " + line.amount().currency())));
    }
    return binds;
  }

  Proposal publication(Project project) {
    LocalText body =
        body((lang, lines) -> {
          lines.add(articles.say(lang, "wording.publish", articles.in(project.title(), lang)));
          lines.add(articles.say(lang, "wording.publish.change"));
        });
    return new Proposal(
        Projects.PUBLISH,
        project.id(),
        title(project),
        body,
        List.of(new Bind("bind.code", project.code())));
  }

  private LocalText title(Project project) {
    return body(
        (lang, lines) -> lines.add(project.code() + " · " + articles.in(project.title(), lang)));
  }

  private String name(References known, long organisation, Lang lang) {
    return known.organisation(organisation).map(o -> articles.in(o.name(), lang)).orElse("");
  }
}
