package org.jisr.project;

import java.util.List;
import java.util.Locale;
import org.jisr.base.Lifecycle;
import org.jisr.base.Lifecycle.Step;

/**
 * Where a project stands. The states of a call, before {@code CONTRACTED}, are known so that a
 * project from before Jisr can be entered in them; their steps belong to the room of calls.
 */
public enum ProjectState {
  DRAFT,
  SUBMITTED,
  RETURNED,
  IN_ASSESSMENT,
  ASSESSED,
  RESERVE,
  CONDITIONAL,
  APPROVED,
  CONTRACTED,
  AMENDING,
  SUSPENDED,
  CLOSING,
  CLOSED,
  ARCHIVED,
  REFUSED,
  WITHDRAWN,
  TERMINATED;

  /** A step of the life. {@code joint}: it takes a key of each territory. */
  public enum Act {
    CONTRACT(true),
    AMEND(false),
    ACCEPT_AMENDMENT(true),
    /** An amendment that touches neither money, commitment, name nor component: one key. */
    ACCEPT_MINOR(false),
    REFUSE_AMENDMENT(false),
    SUSPEND(true),
    RESUME(true),
    TERMINATE(true),
    FINISH(false),
    SETTLE(false),
    REOPEN(true),
    ARCHIVE(false);

    private final boolean joint;

    Act(boolean joint) {
      this.joint = joint;
    }

    public boolean joint() {
      return joint;
    }

    /** Both territories vote the text before it is keyed (field document, section 3, step 9). */
    public boolean voted() {
      return this == CONTRACT || this == ACCEPT_AMENDMENT;
    }

    public String key() {
      return "project.act." + name().toLowerCase(Locale.ROOT);
    }

    /** The kind of joint decision this step asks for. */
    String kind() {
      return "project." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The field document's table (section 3) from Contracted on. Its first row is direct action: a
   * project without a call is contracted by both territories at once.
   */
  public static final Lifecycle<ProjectState, Act> LIFE =
      new Lifecycle<>(
          List.of(
              new Step<>(DRAFT, Act.CONTRACT, CONTRACTED),
              new Step<>(CONTRACTED, Act.AMEND, AMENDING),
              new Step<>(CONTRACTED, Act.SUSPEND, SUSPENDED),
              new Step<>(CONTRACTED, Act.FINISH, CLOSING),
              new Step<>(AMENDING, Act.ACCEPT_AMENDMENT, CONTRACTED),
              new Step<>(AMENDING, Act.ACCEPT_MINOR, CONTRACTED),
              new Step<>(AMENDING, Act.REFUSE_AMENDMENT, CONTRACTED),
              new Step<>(SUSPENDED, Act.RESUME, CONTRACTED),
              new Step<>(SUSPENDED, Act.TERMINATE, TERMINATED),
              new Step<>(CLOSING, Act.SETTLE, CLOSED),
              new Step<>(CLOSED, Act.REOPEN, CLOSING),
              new Step<>(CLOSED, Act.ARCHIVE, ARCHIVED)));

  /** Both sides agreed on the project at least once: it can be shown to citizens. */
  public boolean agreed() {
    return switch (this) {
      case CONTRACTED, AMENDING, SUSPENDED, CLOSING, CLOSED, ARCHIVED, TERMINATED -> true;
      default -> false;
    };
  }

  /** It runs: between its contract and its closure. */
  public boolean running() {
    return this == CONTRACTED || this == AMENDING || this == SUSPENDED || this == CLOSING;
  }

  /** Its life is over. */
  public boolean over() {
    return switch (this) {
      case CLOSED, ARCHIVED, REFUSED, WITHDRAWN, TERMINATED -> true;
      default -> false;
    };
  }

  public String key() {
    return "project.state." + name().toLowerCase(Locale.ROOT);
  }
}
