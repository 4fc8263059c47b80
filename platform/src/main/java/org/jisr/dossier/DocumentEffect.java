package org.jisr.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.Effect;
import org.jisr.decision.PublicationState;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.springframework.stereotype.Component;

/** Both officers said that a version may be seen. */
@Component
record DocumentEffect(ProjectDocuments documents) implements Effect {

  @Override
  public String kind() {
    return ProjectDocuments.PUBLISH;
  }

  @Override
  public Set<Role> keyHolders() {
    return Set.of(Role.OFFICER);
  }

  @Override
  public List<String> consequences() {
    return List.of("effect.document.public", "effect.document.later", "effect.journal");
  }

  @Override
  public String place(long subject) {
    return documents.place(subject);
  }

  /** A document is shown with its project, so both wait for a project that is out of sight. */
  @Override
  public Optional<Refusal> hindrance(long subject) {
    return documents.hindrance(subject);
  }

  @Override
  public void hold(long subject) {
    documents.hold(subject);
  }

  @Override
  public void decided(By second, Decision decision) {
    documents.showTo(second, decision.subject(), PublicationState.Act.BOTH_KEYS, "document.public");
  }

  @Override
  public void withdrawn(By by, Decision decision) {
    documents.showTo(by, decision.subject(), PublicationState.Act.GIVE_UP, "document.giveup");
  }
}
