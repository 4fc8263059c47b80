package org.jisr.project;

import org.jisr.people.Act;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs this room itself shows. */
@Configuration
class ProjectTabs {

  @Bean
  Tab sheetTab() {
    return new Tab(10, "", "tab.sheet", Act.SEE_PROJECT);
  }

  @Bean
  Tab partnersTab() {
    return new Tab(20, "/partners", "tab.partners", Act.SEE_PROJECT_PARTNERS);
  }

  @Bean
  Tab planTab() {
    return new Tab(30, "/plan", "tab.plan", Act.SEE_PROJECT_PLAN);
  }

  @Bean
  Tab moneyTab() {
    return new Tab(40, "/money", "tab.money", Act.SEE_PROJECT_MONEY);
  }
}
