package org.jisr.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.Effect;
import org.jisr.decision.PublicationState;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the joint decisions on projects bring about: a step of the life, or its publication. */
@Configuration
class ProjectEffects {

  private static final String PLACE = "/work/projects/";

  /** A step of the life of a project. */
  private record Stepping(ProjectSteps steps, ProjectState.Act act, Set<Role> keyHolders)
      implements Effect {

    @Override
    public String kind() {
      return act.kind();
    }

    @Override
    public List<String> consequences() {
      return List.of(
          "effect.project." + act.name().toLowerCase(java.util.Locale.ROOT), "effect.journal");
    }

    @Override
    public String place(long subject) {
      return PLACE + subject;
    }

    /** A project starts only when both decisions are effective. */
    @Override
    public Optional<Refusal> hindrance(long subject) {
      return steps.hindrance(act, subject);
    }

    @Override
    public void hold(long subject) {
      steps.hold(subject);
    }

    @Override
    public void decided(By second, Decision decision) {
      steps.decided(second, decision, act);
    }

    /** The project stays where it was. */
    @Override
    public void withdrawn(By by, Decision decision) {
      steps.takenBack(by, decision);
    }
  }

  /** Citizens see the project. */
  private record Publishing(Projects projects) implements Effect {

    @Override
    public String kind() {
      return Projects.PUBLISH;
    }

    @Override
    public Set<Role> keyHolders() {
      return Set.of(Role.OFFICER);
    }

    @Override
    public List<String> consequences() {
      return List.of("effect.public", "effect.journal");
    }

    @Override
    public String place(long subject) {
      return PLACE + subject;
    }

    @Override
    public void hold(long subject) {
      projects.hold(subject);
    }

    @Override
    public void decided(By second, Decision decision) {
      projects.showTo(
          second, decision.subject(), PublicationState.Act.BOTH_KEYS, "project.public", "");
    }

    @Override
    public void withdrawn(By by, Decision decision) {
      projects.showTo(by, decision.subject(), PublicationState.Act.GIVE_UP, "project.giveup", "");
    }
  }

  /** Chosen projects go over to the next roadmap. */
  private record Renewing(Carries carries) implements Effect {

    @Override
    public String kind() {
      return Carries.CARRY;
    }

    @Override
    public Set<Role> keyHolders() {
      return Set.of(Role.SIGNATORY);
    }

    @Override
    public List<String> consequences() {
      return List.of("effect.project.carry", "effect.journal");
    }

    @Override
    public String place(long subject) {
      return "/work/roadmaps/" + subject + "/projects";
    }

    @Override
    public void hold(long subject) {
      carries.hold(subject);
    }

    @Override
    public void decided(By second, Decision decision) {
      carries.decided(second, decision);
    }

    /** The projects stay where they were. */
    @Override
    public void withdrawn(By by, Decision decision) {}
  }

  @Bean
  Effect carryProjects(Carries carries) {
    return new Renewing(carries);
  }

  @Bean
  Effect contractProject(ProjectSteps steps) {
    return new Stepping(steps, ProjectState.Act.CONTRACT, Set.of(Role.SIGNATORY));
  }

  @Bean
  Effect acceptAmendment(ProjectSteps steps) {
    return new Stepping(steps, ProjectState.Act.ACCEPT_AMENDMENT, Set.of(Role.SIGNATORY));
  }

  @Bean
  Effect suspendProject(ProjectSteps steps) {
    return new Stepping(steps, ProjectState.Act.SUSPEND, Set.of(Role.OFFICER));
  }

  @Bean
  Effect resumeProject(ProjectSteps steps) {
    return new Stepping(steps, ProjectState.Act.RESUME, Set.of(Role.OFFICER));
  }

  @Bean
  Effect terminateProject(ProjectSteps steps) {
    return new Stepping(steps, ProjectState.Act.TERMINATE, Set.of(Role.SIGNATORY));
  }

  @Bean
  Effect reopenProject(ProjectSteps steps) {
    return new Stepping(steps, ProjectState.Act.REOPEN, Set.of(Role.OFFICER));
  }

  @Bean
  Effect publishProject(Projects projects) {
    return new Publishing(projects);
  }
}
