package org.jisr.iati.validate;

import org.jisr.iati.standard.Place;
import org.jisr.iati.standard.Standard;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xml.Tape;
import org.jspecify.annotations.Nullable;

/** Where in the standard the elements of the tape stand. */
final class Places {

  private final Standard standard;
  private final Tape tape;
  private @Nullable Place[] of = new Place[1024];

  Places(Standard standard, Tape tape) {
    this.standard = standard;
    this.tape = tape;
  }

  /** Finds the places of everything on the tape. */
  void find() {
    if (of.length < tape.size()) {
      of = new Place[tape.size() * 2];
    }
    of[Tape.ROOT] = standard.root();
    for (int n = Tape.RECORD; n < tape.size(); n++) {
      of[n] = tape.isText(n) ? null : under(of[tape.parent(n)], tape.name(n));
    }
  }

  private @Nullable Place under(@Nullable Place parent, int name) {
    if (parent == null) {
      return null;
    }
    if (name == Names.FOREIGN) {
      return standard.anything();
    }
    if (parent.type().isAny()) {
      return standard.global(name).orElse(standard.anything());
    }
    int child = parent.type().childOf(name);
    return child < 0 ? null : parent.child(child);
  }

  /** Null where the standard knows no such element there. */
  @Nullable Place of(int node) {
    return of[node];
  }
}
