package org.jisr.mobility.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the documentation of a source file's public types leaves unsaid: a type without a word, a
 * record component that is not explained, a number without a unit, a throw that is not announced, a
 * type that says nothing of its errors.
 */
final class PublicDocs {
  private static final Pattern NUMBER =
      Pattern.compile("\\b(int|long|short|float|double|Integer|Long|Float|Double)\\b");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)\\b(seconds?|minutes?|hours?|metres?|kilometres?|km|degrees|bytes|MiB|people|residents"
              + "|places|vehicles|rides|runs|draws|departures|shares?|percentiles?|index|how many"
              + "|number of|counted|units?|from 0|from 1|0 or more|[0-9]\\s*(to|\\.\\.)\\s*[0-9])\\b");

  /** A type may say for all its members what is thrown; "none" says nothing of a throw. */
  private static final Pattern ERRORS = Pattern.compile("Errors:\\s+(?!none)");

  /** Calls that end in a refusal. */
  private static final Set<String> REFUSING =
      Set.of("refuse", "refuseIfFatal", "orElseThrow", "kind", "wrong");

  private final DocTrees trees;
  private final CompilationUnitTree unit;
  private final List<String> gaps = new ArrayList<>();

  private PublicDocs(DocTrees trees, CompilationUnitTree unit) {
    this.trees = trees;
    this.unit = unit;
  }

  /** One sentence for each thing left unsaid in a source; empty when nothing is. */
  static List<String> gaps(String file, String source) {
    try {
      JavaFileObject object =
          new SimpleJavaFileObject(URI.create("string:///" + file), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
              return source;
            }
          };
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(null, null, null, List.of(), null, List.of(object));
      CompilationUnitTree unit = task.parse().iterator().next();
      PublicDocs docs = new PublicDocs(DocTrees.instance(task), unit);
      TreePath root = new TreePath(unit);
      for (Tree type : unit.getTypeDecls()) {
        if (type instanceof ClassTree c && c.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
          docs.topLevel(c, root);
        }
      }
      return docs.gaps;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void topLevel(ClassTree type, TreePath above) {
    String all = type(type, above);
    if (!all.contains("@throws") && !all.contains("Errors:")) {
      gaps.add(type.getSimpleName() + " says nothing of its errors");
    }
  }

  /** Checks a type and what is public in it; gives all that its documentation says. */
  private String type(ClassTree type, TreePath above) {
    TreePath path = new TreePath(above, type);
    String doc = doc(path);
    String name = type.getSimpleName().toString();
    if (doc.isBlank()) {
      gaps.add(name + " has no documentation");
    }
    StringBuilder all = new StringBuilder(doc);
    Map<String, MethodTree> methods = new HashMap<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree m) {
        methods.merge(m.getName().toString(), m, (a, b) -> a);
      }
    }
    boolean open = type.getKind() == Tree.Kind.INTERFACE;
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree inner
          && (open || isPublic(inner.getModifiers().getFlags()))) {
        all.append(type(inner, path));
      } else if (member instanceof VariableTree v) {
        variable(type, v, path, doc);
      } else if (member instanceof MethodTree m
          && (open || isPublic(m.getModifiers().getFlags()))) {
        all.append(method(name, m, methods, path, doc));
      }
    }
    return all.toString();
  }

  private static boolean isPublic(Set<Modifier> flags) {
    return flags.contains(Modifier.PUBLIC);
  }

  private void variable(ClassTree type, VariableTree v, TreePath path, String typeDoc) {
    Set<Modifier> flags = v.getModifiers().getFlags();
    String name = type.getSimpleName() + "." + v.getName();
    boolean component = type.getKind() == Tree.Kind.RECORD && !flags.contains(Modifier.STATIC);
    if (component && !typeDoc.contains("@param " + v.getName())) {
      gaps.add(name + " is a component without @param");
    } else if (!component
        && isPublic(flags)
        && type.getKind() != Tree.Kind.ENUM
        && doc(new TreePath(path, v)).isBlank()) {
      gaps.add(name + " is a constant without documentation");
    }
  }

  private String method(
      String type, MethodTree m, Map<String, MethodTree> siblings, TreePath path, String typeDoc) {
    String name = type + "." + m.getName();
    boolean inherited =
        m.getModifiers().getAnnotations().stream()
            .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
    if (inherited || m.getName().contentEquals("main")) {
      return "";
    }
    boolean constructor = m.getReturnType() == null;
    String doc = doc(new TreePath(path, m)) + (constructor ? typeDoc : "");
    if (numbers(m) && !UNIT.matcher(doc).find()) {
      gaps.add(name + " has a number without a unit");
    }
    boolean told = doc.contains("@throws") || ERRORS.matcher(typeDoc).find();
    if (refuses(m, siblings, new HashSet<>()) && !told) {
      gaps.add(name + " throws without @throws");
    }
    return doc;
  }

  private static boolean numbers(MethodTree m) {
    return m.getReturnType() != null && NUMBER.matcher(m.getReturnType().toString()).find()
        || m.getParameters().stream().anyMatch(p -> NUMBER.matcher(p.getType() + "").find());
  }

  /** Whether a method throws by itself or by another method of its class. */
  private static boolean refuses(MethodTree m, Map<String, MethodTree> siblings, Set<String> seen) {
    if (!m.getThrows().isEmpty()) {
      return true;
    }
    if (m.getBody() == null || !seen.add(m.getName().toString())) {
      return false;
    }
    Boolean found =
        new TreeScanner<Boolean, Void>() {
          @Override
          public Boolean visitThrow(ThrowTree t, Void v) {
            return true;
          }

          @Override
          public Boolean visitMethodInvocation(MethodInvocationTree call, Void v) {
            String called = name(call.getMethodSelect());
            boolean own = call.getMethodSelect() instanceof IdentifierTree;
            MethodTree sibling = own ? siblings.get(called) : null;
            return REFUSING.contains(called)
                || sibling != null && refuses(sibling, siblings, seen)
                || Boolean.TRUE.equals(super.visitMethodInvocation(call, v));
          }

          @Override
          public Boolean reduce(@Nullable Boolean a, @Nullable Boolean b) {
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
          }
        }.scan(m.getBody(), null);
    return Boolean.TRUE.equals(found);
  }

  private static String name(Tree select) {
    return switch (select) {
      case IdentifierTree i -> i.getName().toString();
      case MemberSelectTree s -> s.getIdentifier().toString();
      default -> "";
    };
  }

  private String doc(TreePath path) {
    return Objects.requireNonNullElse(trees.getDocComment(path), "");
  }

  @Override
  public String toString() {
    return unit.getSourceFile().getName() + gaps;
  }
}
