package org.jisr.mobility.cli;

import java.io.PrintWriter;
import org.jisr.mobility.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands that speak the reader's language. */
record Factory(Words words, PrintWriter out) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (Speaking.class.isAssignableFrom(type)) {
      return type.getDeclaredConstructor(Words.class, PrintWriter.class).newInstance(words, out);
    }
    return CommandLine.defaultFactory().create(type);
  }
}
