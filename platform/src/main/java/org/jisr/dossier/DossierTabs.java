package org.jisr.dossier;

import org.jisr.people.Act;
import org.jisr.project.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs this room adds to a project's page. */
@Configuration
class DossierTabs {

  @Bean
  Tab decisionsTab() {
    return new Tab(60, "/decisions", "tab.decisions", Act.SEE_PROJECT_DECISIONS);
  }

  @Bean
  Tab documentsTab() {
    return new Tab(70, "/documents", "tab.documents", Act.SEE_PROJECT_DOCUMENTS);
  }

  @Bean
  Tab risksTab() {
    return new Tab(80, "/risks", "tab.risks", Act.SEE_PROJECT_RISKS);
  }

  @Bean
  Tab journalTab() {
    return new Tab(90, "/journal", "tab.journal", Act.SEE_PROJECT_JOURNAL);
  }
}
