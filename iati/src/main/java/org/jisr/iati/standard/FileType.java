package org.jisr.iati.standard;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files the standard has schemas for, with the names that differ between them. */
public enum FileType {
  ACTIVITIES("iati-activities", "iati-activity", "iati-identifier", "title"),
  ORGANISATIONS("iati-organisations", "iati-organisation", "organisation-identifier", "name"),
  /** A record of the registry: it has a schema, but no version, codes or rules. */
  REGISTRY("registry-record", "registry-record", "file-id", "title");

  private static final String REGISTRY_NAMESPACE = "http://iatiregistry.org/ns/record#";

  private final String root;
  private final String record;
  private final String identifier;
  private final String title;

  FileType(String root, String record, String identifier, String title) {
    this.root = root;
    this.record = record;
    this.identifier = identifier;
    this.title = title;
  }

  /**
   * The kind of file with such a root element.
   *
   * @param namespace empty for none
   */
  public static Optional<FileType> ofRoot(String root, String namespace) {
    String local = root.substring(root.indexOf(':') + 1);
    return Arrays.stream(values())
        .filter(t -> t.root.equals(local) && t.namespace().equals(namespace))
        .findFirst();
  }

  private String namespace() {
    return this == REGISTRY ? REGISTRY_NAMESPACE : "";
  }

  /** Whether it holds IATI data, not data about it. */
  public boolean isIati() {
    return this != REGISTRY;
  }

  /** The name of the root element. */
  public String root() {
    return root;
  }

  /** The name of the element that is one activity or organisation. */
  public String record() {
    return record;
  }

  /** The child of the record that identifies it. */
  public String identifier() {
    return identifier;
  }

  /** The child of the record whose first narrative is its title. */
  public String title() {
    return title;
  }

  String table(String version) {
    return isIati() ? root.substring("iati-".length()) + "-" + version + ".tsv" : "registry.tsv";
  }
}
