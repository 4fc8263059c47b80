package org.jisr.project;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.decision.Articles;
import org.jisr.decision.Decisions.Proposal;
import org.jisr.decision.Wording.Bind;
import org.jisr.partnership.Roadmap;
import org.jisr.web.Formats;
import org.springframework.stereotype.Component;

/** Writes the text by which projects go over to the next roadmap: each with what it then serves. */
@Component
class CarryWording {

  private final Articles articles;

  CarryWording(Articles articles) {
    this.articles = articles;
  }

  Proposal carry(Carrying carrying, List<Project> chosen) {
    Map<Lang, String> body = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      List<String> lines = new ArrayList<>();
      lines.add(
          articles.say(
              lang,
              "wording.carry",
              articles.in(carrying.former().title(), lang),
              articles.in(carrying.next().title(), lang)));
      chosen.forEach(project -> lines.add(line(lang, carrying, project)));
      body.put(lang, String.join("\n", lines));
    }
    List<Bind> binds = new ArrayList<>(List.of(new Bind("bind.code", carrying.next().code())));
    chosen.forEach(project -> binds.add(new Bind(Carries.BIND, project.code())));
    return new Proposal(
        Carries.CARRY,
        carrying.next().id(),
        carrying.next().title(),
        new LocalText(Lang.FR, body),
        binds);
  }

  private String line(Lang lang, Carrying carrying, Project project) {
    Project.Aims after = carrying.aims(project.sheet().aims()).orElseThrow();
    String served =
        carrying
            .next()
            .commitments()
            .filter(c -> after.commitments().contains(c.id()))
            .map(Roadmap.Commitment::code)
            .reduce((a, b) -> a + " · " + b)
            .orElse("–");
    return articles.say(
        lang,
        "wording.carry.project",
        Formats.isolate(project.code()),
        articles.in(project.title(), lang),
        Formats.isolate(served));
  }
}
