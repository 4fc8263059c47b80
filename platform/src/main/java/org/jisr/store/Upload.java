package org.jisr.store;

import java.util.List;
import org.jisr.base.Refusal;

/**
 * A file as somebody sent it.
 *
 * @param name what it may be called anywhere: no folder, no invisible mark, 120 characters at most
 * @param content its bytes; empty when no file was chosen
 */
public record Upload(String name, byte[] content) {

  /** The largest file, in megabytes of 1024 x 1024 bytes. */
  public static final int LARGEST = 20;

  private static final int LONGEST_NAME = 120;

  public Upload {
    String bare = name.substring(name.lastIndexOf('/') + 1);
    bare = bare.substring(bare.lastIndexOf('\\') + 1).replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "");
    name = bare.substring(Math.max(0, bare.length() - LONGEST_NAME));
  }

  /** Why it cannot be kept: no file, too large, or of another kind than its name says. */
  public List<Refusal> faults(String field) {
    if (content.length == 0) {
      return List.of(Refusal.invalid(field, "upload.missing"));
    }
    if (content.length > LARGEST * 1024 * 1024) {
      return List.of(Refusal.invalid(field, "upload.large", LARGEST));
    }
    return MediaTypes.fits(content, name)
        ? List.of()
        : List.of(Refusal.invalid(field, "upload.type", name));
  }

  /**
   * The kind that its first bytes say.
   *
   * @throws java.util.NoSuchElementException for a file with {@link #faults}
   */
  public String mediaType() {
    return MediaTypes.of(content).orElseThrow().type();
  }
}
