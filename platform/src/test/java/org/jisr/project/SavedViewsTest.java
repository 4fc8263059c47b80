package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

class SavedViewsTest {

  private static final Running JISR = Running.shared();
  private static final Filter LATE = Filter.search("mobilité").with(Choice.AXIS, "AX2");

  private final SavedViews views = JISR.bean(SavedViews.class);

  private static By newcomer(Side side) {
    return Acting.newcomer(JISR, Role.OFFICER, side);
  }

  private static By again(By by) {
    return new By(by.person(), by.seat(), UUID.randomUUID());
  }

  private List<String> seen(By by) {
    return views.list(by.person().id(), by.side()).stream().map(SavedView::name).toList();
  }

  @Test
  void aPrivateViewIsSeenByItsOwnerAlone() {
    By owner = newcomer(Side.A);
    String name = "À voter " + UUID.randomUUID();
    done(views.keep(owner, new SavedViews.Keep(name, LATE, false)));
    assertThat(seen(owner)).contains(name);
    assertThat(seen(newcomer(Side.A))).doesNotContain(name);
  }

  @Test
  void aSharedViewIsSeenByTheOwnersSideAlone() {
    By owner = newcomer(Side.A);
    String name = "À voter " + UUID.randomUUID();
    done(views.keep(owner, new SavedViews.Keep(name, LATE, true)));
    assertThat(seen(newcomer(Side.A))).contains(name);
    assertThat(seen(newcomer(Side.B))).doesNotContain(name);
  }

  @Test
  void aViewOpensTheFilterItKept() {
    By owner = newcomer(Side.B);
    done(views.keep(owner, new SavedViews.Keep("Mobilité", LATE, false)));
    SavedView view =
        views.list(owner.person().id(), Side.B).stream()
            .filter(v -> v.person() == owner.person().id())
            .findFirst()
            .orElseThrow();
    assertThat(view.query()).isEqualTo("?q=mobilit%C3%A9&axis=AX2");
  }

  @Test
  void onlyTheOwnerRenamesAndRemovesAView() {
    By owner = newcomer(Side.A);
    String name = "À voter " + UUID.randomUUID();
    long id = done(views.keep(owner, new SavedViews.Keep(name, LATE, true)));
    By colleague = newcomer(Side.A);
    assertThat(refusal(views.rename(colleague, id, "Autre"))).containsExactly("refusal.absent");
    assertThat(refusal(views.drop(again(colleague), id))).containsExactly("refusal.absent");
    done(views.rename(again(owner), id, name + " bis"));
    assertThat(seen(owner)).contains(name + " bis").doesNotContain(name);
    done(views.drop(again(owner), id));
    assertThat(seen(owner)).doesNotContain(name + " bis");
  }

  @Test
  void aNameIsNeededAndStandsOnce() {
    By owner = newcomer(Side.A);
    assertThat(refusal(views.keep(owner, new SavedViews.Keep(" ", LATE, false))))
        .containsExactly("projects.saved.name.missing");
    String name = "À voter " + UUID.randomUUID();
    done(views.keep(again(owner), new SavedViews.Keep(name, LATE, false)));
    assertThat(refusal(views.keep(again(owner), new SavedViews.Keep(name, LATE, false))))
        .containsExactly("projects.saved.name.taken");
    done(views.keep(newcomer(Side.A), new SavedViews.Keep(name, LATE, false)));
  }

  @Test
  void anOfficerKeepsWhatTheListShowsAndOpensItWithOneClick() {
    Visitor officer = JISR.visitor(Role.OFFICER, Side.A);
    String name = "Vue " + UUID.randomUUID();
    var kept =
        officer.post(
            "/work/projects/views", Map.of("name", name, "axis", "AX2", "q", "etude", "side", "A"));
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(kept.headers().firstValue("Location").orElse(""))
        .endsWith("/work/projects?q=etude&axis=AX2&side=A");
    assertThat(officer.get("/work/projects").body())
        .contains(
            "<a href=\"/work/projects?q=etude&amp;axis=AX2&amp;side=A\"><bdi>" + name + "</bdi>");
    var refused = officer.post("/work/projects/views", Map.of("name", "", "axis", "AX2"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Donnez à la vue un nom de 1 à 80 caractères.");
  }
}
