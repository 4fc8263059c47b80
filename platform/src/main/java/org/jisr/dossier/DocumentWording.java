package org.jisr.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.decision.Decisions.Proposal;
import org.jisr.decision.Wording.Bind;
import org.jisr.project.Project;
import org.jisr.web.Formats;
import org.jisr.web.Texts;
import org.springframework.stereotype.Component;

/** Writes the question whether a version may be seen; it binds the very bytes. */
@Component
class DocumentWording {

  private final Texts texts;

  DocumentWording(Texts texts) {
    this.texts = texts;
  }

  Proposal publication(Project project, Document document, Document.Version version) {
    Map<Lang, String> body = new EnumMap<>(Lang.class);
    Map<Lang, String> title = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      String name = document.title().in(lang).text();
      title.put(lang, project.code() + " · " + name);
      body.put(
          lang,
          texts.get(
                  lang,
                  "wording.document.publish",
                  name,
                  version.n(),
                  Formats.isolate(version.fileName()),
                  Formats.isolate(project.code()),
                  project.title().in(lang).text())
              + "\n"
              + texts.get(lang, "wording.document.change"));
    }
    return new Proposal(
        ProjectDocuments.PUBLISH,
        version.id(),
        new LocalText(Lang.FR, title),
        new LocalText(Lang.FR, body),
        List.of(new Bind("bind.code", project.code()), new Bind("bind.document", version.hash())));
  }
}
