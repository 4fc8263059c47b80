package org.jisr.iati.validate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jisr.iati.rule.Rules;
import org.jisr.iati.rule.Ruleset;
import org.jisr.iati.standard.FileType;
import org.jisr.iati.standard.Standard;

/**
 * The tables and compiled rules of each version and kind of file, made once when first asked for.
 */
final class Standards {

  private static final Map<String, Ready> READY = new ConcurrentHashMap<>();

  record Ready(Standard standard, Rules rules) {}

  private Standards() {}

  static Ready get(String version, FileType fileType) {
    return READY.computeIfAbsent(version + fileType, k -> make(version, fileType));
  }

  private static Ready make(String version, FileType fileType) {
    Ruleset ruleset = Ruleset.parse(Standard.rules(version));
    Standard standard = Standard.of(version, fileType, ruleset.names());
    return new Ready(standard, ruleset.compile(standard.names()));
  }
}
