package org.jisr.iati.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jisr.iati.xml.Names;
import org.jspecify.annotations.Nullable;

/**
 * What an element may hold: its children in their order, its attributes, the type of its text.
 *
 * <p>Every content of the standard is one sequence of optional or repeated elements with room for
 * elements of other namespaces, so a number that only grows is all the state a check needs.
 */
public final class Type {

  /** Any elements and attributes at all: what XML Schema calls anyType. */
  static final Type ANY = new Type(null, true, List.of(), List.of(), new Names(List.of()), true);

  /**
   * One child element.
   *
   * @param most the highest number of times it may stand, {@code Integer.MAX_VALUE} for no limit
   */
  record Child(String name, int least, int most, int type) {
    boolean isWildcard() {
      return name.equals("*");
    }
  }

  /** One attribute. */
  public record Attribute(String name, SimpleType type, boolean required) {}

  private final @Nullable SimpleType text;
  private final boolean open;
  private final boolean any;
  private final List<Child> children;
  private final List<Attribute> attributes;
  private final short[] childOf;
  private final short[] attributeOf;
  private final long required;

  Type(
      @Nullable SimpleType text,
      boolean open,
      List<Child> children,
      List<Attribute> attributes,
      Names names,
      boolean any) {
    this.text = text;
    this.open = open;
    this.any = any;
    this.children = List.copyOf(children);
    this.attributes = List.copyOf(attributes);
    this.childOf = index(children.stream().map(Child::name).toList(), names);
    this.attributeOf = index(attributes.stream().map(Attribute::name).toList(), names);
    long bits = 0;
    for (int i = 0; i < attributes.size(); i++) {
      bits |= attributes.get(i).required() ? 1L << i : 0;
    }
    required = bits;
  }

  private static short[] index(List<String> named, Names names) {
    short[] of = new short[names.size()];
    Arrays.fill(of, (short) -1);
    for (int i = 0; i < named.size(); i++) {
      if (!named.get(i).equals("*")) {
        of[names.number(named.get(i))] = (short) i;
      }
    }
    return of;
  }

  /** Whether everything is allowed inside. */
  public boolean isAny() {
    return any;
  }

  /** The type of the text, null where only elements may stand. */
  public @Nullable SimpleType text() {
    return text;
  }

  /** Whether attributes of other namespaces may stand. */
  public boolean isOpen() {
    return open;
  }

  public int childCount() {
    return children.size();
  }

  /** The place of a child in the order, -1 if it may not stand here. */
  public int childOf(int nameNumber) {
    return nameNumber < childOf.length ? childOf[nameNumber] : -1;
  }

  /** The place in the order where elements of other namespaces stand, -1 if they may not. */
  public int wildcard() {
    int last = children.size() - 1;
    return last >= 0 && children.get(last).isWildcard() ? last : -1;
  }

  public String childName(int child) {
    return children.get(child).name();
  }

  public int least(int child) {
    return children.get(child).least();
  }

  public int most(int child) {
    return children.get(child).most();
  }

  int childType(int child) {
    return children.get(child).type();
  }

  /** The names of the children in their order, without the wildcard. */
  public List<String> childNames() {
    var out = new ArrayList<String>();
    for (Child c : children) {
      if (!c.isWildcard()) {
        out.add(c.name());
      }
    }
    return out;
  }

  public List<Attribute> attributes() {
    return attributes;
  }

  /** The number of an attribute in {@link #attributes}, -1 if it may not stand here. */
  public int attributeOf(int nameNumber) {
    return nameNumber < attributeOf.length ? attributeOf[nameNumber] : -1;
  }

  /** One bit for every required attribute, by its number. */
  public long required() {
    return required;
  }
}
