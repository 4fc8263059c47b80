package org.jisr.bench.iati;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jisr.iati.validate.Options;
import org.jisr.iati.validate.Validator;

/**
 * {@code ./jisr bench iati}: prints the figures of this run, the peers beside. About two minutes.
 */
public final class Main {

  private static final int MEGABYTES = 100;
  private static final int RUNS = 3;

  private final Path home;
  private final Path folder;

  private Main(Path home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("jisr-bench");
    try {
      new Main(Path.of(System.getProperty("jisr.home", ".")), folder).run();
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void run() throws Exception {
    Path data = home.resolve("../shared/data");
    var corpus = new Corpus(data.resolve("iati-real"));
    byte[] xml = Files.readAllBytes(corpus.write(folder.resolve("100.xml"), MEGABYTES));
    print(
        "%.1f MB of real activities; MB per processor-second, warm, best of %d%n",
        xml.length / 1e6, RUNS);
    double jdk = line("JDK XSD validation alone", xml, () -> schema(data, xml));
    double woodstox = line("Woodstox, parse only", xml, () -> parse(new WstxInputFactory(), xml));
    line("Aalto, parse only", xml, () -> parse(new InputFactoryImpl(), xml));
    line("Jisr, schema only", xml, () -> validate(xml, 1, true));
    double full = line("Jisr, full validation", xml, () -> validate(xml, 1, false));
    print("  against JDK XSD %.2fx, against Woodstox %.2fx%n", full / jdk, full / woodstox);
    cores(xml);
    findings(corpus);
    memory(corpus);
  }

  private double line(String what, byte[] xml, Cost.Work work) throws Exception {
    Cost cost = Cost.warm(RUNS, work);
    double speed = cost.perProcessorSecond(xml.length);
    print("  %-28s %7.1f%n", what, speed);
    return speed;
  }

  private void cores(byte[] xml) throws Exception {
    double one = Cost.warm(RUNS, () -> validate(xml, 1, false)).clock();
    double two = Cost.warm(RUNS, () -> validate(xml, 2, false)).clock();
    print("two cores against one: %.2fx (%.2f s, %.2f s)%n", one / two, one, two);
  }

  private void findings(Corpus corpus) throws Exception {
    byte[] plain = Files.readAllBytes(corpus.writePlain(folder.resolve("plain.xml"), 20));
    byte[] faulty = Files.readAllBytes(corpus.writeFaulty(folder.resolve("faulty.xml"), 20));
    double without = Cost.warm(RUNS, () -> validate(plain, 1, false)).processor();
    double with = Cost.warm(RUNS, () -> validate(faulty, 1, false)).processor();
    print(
        "a finding on every line: %.2fx (%.2f s without, %.2f s with)%n",
        with / without, without, with);
  }

  private void memory(Corpus corpus) throws Exception {
    for (int megabytes : new int[] {5, 10, 1000}) {
      Path file = corpus.write(folder.resolve(megabytes + ".xml"), megabytes);
      Launched cost = Launched.validate(home, file);
      print(
          "command on %4d MB: %6.2f s from start to end, peak %d MB%n",
          megabytes, cost.seconds(), cost.kilobytes() / 1000);
      Files.delete(file);
    }
  }

  private static void validate(byte[] xml, int workers, boolean schemaOnly) throws Exception {
    Options options = Options.standard().withWorkers(workers).withSchemaOnly(schemaOnly);
    new Validator(options).validate(new ByteArrayInputStream(xml), f -> {});
  }

  private static void schema(Path data, byte[] xml) throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(data.resolve("iati-standard/xsd/2.03/iati-activities-schema.xsd").toFile());
    schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
  }

  private static void parse(XMLInputFactory factory, byte[] xml) throws Exception {
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    while (reader.hasNext()) {
      reader.next();
    }
    reader.close();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
    System.out.flush();
  }
}
