package org.jisr.iati.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jisr.iati.Shared;
import org.jisr.iati.validate.Report.Ending;
import org.xml.sax.SAXException;

/**
 * Documents with pieces taken out, doubled, moved or changed, judged beside the JDK and the XSDs.
 */
class SchemaDifferenceTest {

  private static final Pattern PIECE =
      Pattern.compile(
          "<[a-z-]+[^<>]*/>|<([a-z-]+)[^<>]*>[^<>]*</\\1>| [a-z:-]+=\"[^\"]*\"|\"[^\"]*\"");
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  @Property(tries = 1500)
  void documents_are_judged_as_the_schemas_judge_them(@ForAll long seed) throws Exception {
    List<Path> documents = documents();
    var random = new Random(seed);
    String text = Files.readString(documents.get(random.nextInt(documents.size())));
    String version = List.of("2.01", "2.02", "2.03").get(random.nextInt(3));
    for (int i = random.nextInt(3); i >= 0; i--) {
      text = changed(text, random);
    }
    assertThat(engine(text, version)).as(version + "\n" + text).isEqualTo(jdk(text, version));
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Shared.file("iati-tests/schema/activity-tests"))) {
      return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static String changed(String text, Random random) {
    var pieces = new ArrayList<int[]>();
    Matcher matcher = PIECE.matcher(text);
    int from = text.indexOf("<iati-activity");
    while (matcher.find()) {
      if (matcher.start() > from) {
        pieces.add(new int[] {matcher.start(), matcher.end()});
      }
    }
    if (pieces.isEmpty()) {
      return text;
    }
    int[] piece = pieces.get(random.nextInt(pieces.size()));
    int[] other = pieces.get(random.nextInt(pieces.size()));
    String own = text.substring(piece[0], piece[1]);
    String before = text.substring(0, piece[0]);
    String after = text.substring(piece[1]);
    if (own.startsWith("\"")) {
      List<String> values =
          List.of("", "1", "x", "2024-02-29", "-1.5", "true", "2024-01-01T00:00:00");
      return before + '"' + values.get(random.nextInt(values.size())) + '"' + after;
    }
    String elsewhere = text.substring(other[0], other[1]);
    return switch (random.nextInt(3)) {
      case 0 -> before + after;
      case 1 -> before + own + own + after;
      default -> before + (elsewhere.charAt(0) == own.charAt(0) ? elsewhere : "") + after;
    };
  }

  private static String engine(String text, String version) throws IOException {
    Options options = Options.standard().withSchemaOnly(true).withVersion(version).withWorkers(1);
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    Ending ending = new Validator(options).validate(in, f -> {}).ending();
    return ending == Ending.COMPLETE ? "good" : "bad";
  }

  private static String jdk(String text, String version) throws IOException {
    Schema schema =
        SCHEMAS.computeIfAbsent(
            version,
            v -> schema(Shared.file("iati-standard/xsd/" + v + "/iati-activities-schema.xsd")));
    try {
      var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      schema.newValidator().validate(new StreamSource(in));
      return "good";
    } catch (SAXException e) {
      return "bad";
    }
  }

  private static Schema schema(Path file) {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file.toFile());
    } catch (SAXException e) {
      throw new AssertionError(e);
    }
  }
}
