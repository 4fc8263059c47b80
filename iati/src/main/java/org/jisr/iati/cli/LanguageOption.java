package org.jisr.iati.cli;

import java.util.Locale;
import org.jisr.iati.finding.Language;
import org.jisr.iati.finding.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --lang fr|ar|en}; without it the system's language, else English. */
final class LanguageOption {

  @Option(names = "--lang", paramLabel = "fr|ar|en", converter = Reader.class)
  private @Nullable Language language;

  Messages messages() {
    Language system = Language.of(Locale.getDefault().getLanguage()).orElse(Language.EN);
    return Messages.in(language == null ? system : language);
  }

  static final class Reader implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.of(value)
          .orElseThrow(() -> new TypeConversionException("fr, ar, en: " + value));
    }
  }
}
