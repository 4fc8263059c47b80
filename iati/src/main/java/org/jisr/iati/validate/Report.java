package org.jisr.iati.validate;

import java.util.Map;
import java.util.Optional;
import org.jisr.iati.finding.Severity;
import org.jisr.iati.standard.FileType;

/**
 * What a validation came to.
 *
 * @param fileType empty where the file is not IATI
 * @param version as the file says, possibly empty
 * @param counts findings by severity
 * @param items activities or organisations read
 * @param bytes of the file, decoded to UTF-8
 * @param ending how it ended
 */
public record Report(
    Optional<FileType> fileType,
    String version,
    Map<Severity, Long> counts,
    long items,
    long bytes,
    Ending ending) {

  /** How a validation ends, with the HTTP status the public validator answers. */
  public enum Ending {
    /** Read to the end and in agreement with the schema. */
    COMPLETE(200),
    /** Not well-formed, or nothing there. */
    NOT_XML(400),
    /** XML of another kind. */
    NOT_IATI(422),
    /** A version the engine does not validate. */
    UNSUPPORTED_VERSION(422),
    /** Read to the end, not in agreement with the schema. */
    AGAINST_SCHEMA(422);

    private final int status;

    Ending(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  public long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  /** Whether nothing critical was found. */
  public boolean isValid() {
    return count(Severity.CRITICAL) == 0;
  }
}
