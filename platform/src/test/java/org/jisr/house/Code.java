package org.jisr.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes and the sources of the application, tests left out. */
final class Code {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(place -> !place.contains("/iati/") && !place.contains("/jte/"))
          .importPackages("org.jisr");

  private static final Path MODULE = Path.of(Files.isDirectory(Path.of("src")) ? "." : "platform");

  private Code() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  static Path folder(String name) {
    return MODULE.resolve("src/main").resolve(name);
  }

  /** All files below a folder of {@code src/main} with an ending. */
  static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(folder(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
