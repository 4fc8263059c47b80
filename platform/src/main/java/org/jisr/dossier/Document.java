package org.jisr.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.decision.PublicationState;

/**
 * A document of a project. A new version never replaces an older one: each keeps its own bytes and
 * is shown to citizens, or not, by its own joint decision.
 *
 * @param versions at least one, the newest first
 */
public record Document(
    long id, long project, LocalText title, DocumentKind kind, List<Version> versions) {

  /**
   * One version.
   *
   * @param n from 1
   * @param langs the languages the file is written in, at least one
   * @param size in bytes
   * @param hash SHA-256 of the content, 64 hexadecimal digits
   */
  public record Version(
      long id,
      int n,
      List<Lang> langs,
      String fileName,
      String mediaType,
      long size,
      String hash,
      PublicationState publication,
      Instant addedAt) {

    public boolean isPublic() {
      return publication == PublicationState.PUBLIC;
    }

    /** Whole kilobytes of 1024 bytes, rounded up. */
    public long kilobytes() {
      return (size + 1023) / 1024;
    }

    /** The ending of its name as people write it: {@code PDF}. */
    public String ending() {
      return fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    }
  }

  public Version newest() {
    return versions.getFirst();
  }

  /** The version citizens are shown: the newest that is public. */
  public Optional<Version> shown() {
    return versions.stream().filter(Version::isPublic).findFirst();
  }

  public Optional<Version> version(long id) {
    return versions.stream().filter(version -> version.id() == id).findFirst();
  }
}
