package org.jisr.project;

import java.util.Comparator;
import java.util.List;
import org.jisr.decision.Decision;
import org.jisr.web.Page;
import org.springframework.stereotype.Component;

/** Makes the head of a project's page, with the tabs of every room that gives one. */
@Component
public class Heads {

  private final Projects projects;
  private final List<Tab> tabs;

  Heads(Projects projects, List<Tab> tabs) {
    this.projects = projects;
    this.tabs = tabs.stream().sorted(Comparator.comparing(Tab::place)).toList();
  }

  public Head of(Page page, Project project) {
    List<Decision> waiting = projects.waiting(project);
    return new Head(
        project,
        tabs.stream().filter(tab -> page.may(tab.act())).toList(),
        NextStep.of(project, waiting),
        waiting);
  }
}
