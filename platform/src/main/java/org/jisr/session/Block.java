package org.jisr.session;

import java.util.List;
import org.jisr.base.Side;

/**
 * What keeps a text from taking effect.
 *
 * @param side who has to lift it
 * @param key of the sentence that says so
 */
public record Block(Side side, String key, List<Object> args) {

  static Block of(Side side, String key, Object... args) {
    return new Block(side, key, List.of(args));
  }
}
