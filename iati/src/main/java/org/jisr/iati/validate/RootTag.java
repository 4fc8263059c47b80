package org.jisr.iati.validate;

import java.util.List;
import java.util.Optional;
import org.jisr.iati.standard.FileType;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xml.Tape;
import org.jisr.iati.xml.TapeReader;

/**
 * What a file's root element says.
 *
 * @param name as written
 * @param namespace empty for none
 * @param version the version attribute, possibly empty
 * @param line where the root element stands
 */
record RootTag(String name, String namespace, String version, int line, int column) {

  static RootTag read(byte[] head, int from, int to, int line, int column) {
    var names = new Names(List.of("version"));
    var reader = new TapeReader(names);
    byte next = head[to];
    reader.start(head, from, to);
    head[to] = next;
    Tape tape = reader.tape();
    int version = tape.attribute(Tape.ROOT, names.number("version"));
    return new RootTag(
        tape.nameText(Tape.ROOT),
        reader.rootNamespace(),
        version < 0 ? "" : tape.attributeText(version),
        line,
        column);
  }

  /** Empty where the root is none of IATI's. */
  Optional<FileType> fileType() {
    return FileType.ofRoot(name, namespace);
  }
}
