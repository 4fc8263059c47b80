package org.jisr.bench.iati;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real activities of version 2.03, repeated under new identifiers up to a length. */
final class Corpus {

  private static final Pattern ACTIVITY =
      Pattern.compile("<iati-activity[\\s>].*?</iati-activity>", Pattern.DOTALL);
  private static final List<String> FILES =
      List.of(
          "beis",
          "gdihub",
          "uk-roda-ams-newton",
          "uk-roda-rae-newton",
          "uk-roda-rs-newton",
          "usaid",
          "worldbank");

  private final List<String> activities = new ArrayList<>();

  Corpus(Path folder) throws IOException {
    for (String file : FILES) {
      Matcher matcher = ACTIVITY.matcher(Files.readString(folder.resolve(file + ".xml")));
      while (matcher.find()) {
        activities.add(matcher.group());
      }
    }
  }

  /** Writes a file of at least that many million bytes. */
  Path write(Path file, int megabytes) throws IOException {
    return write(file, megabytes, false);
  }

  /** The same with a code that no list has on every line that holds one. */
  Path writeFaulty(Path file, int megabytes) throws IOException {
    return write(file, megabytes, true);
  }

  private Path write(Path file, int megabytes, boolean faulty) throws IOException {
    long left = megabytes * 1_000_000L;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(
          "<?xml version=\"1.0\"?>\n<iati-activities version=\"2.03\">\n"
              .getBytes(StandardCharsets.UTF_8));
      for (int round = 0; left > 0; round++) {
        for (String activity : activities) {
          byte[] bytes =
              (faulty ? faulty(round) : renamed(activity, round)).getBytes(StandardCharsets.UTF_8);
          out.write(bytes);
          out.write('\n');
          left -= bytes.length;
          if (left <= 0) {
            break;
          }
        }
      }
      out.write("</iati-activities>\n".getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static String renamed(String activity, int round) {
    return activity.replace("</iati-identifier>", "-" + round + "</iati-identifier>");
  }

  /** An activity in which every line has a finding. */
  private static String faulty(int round) {
    var out = new StringBuilder("<iati-activity xml:lang=\"fr\">\n");
    for (int i = 0; i < 100; i++) {
      out.append("<participating-org ref=\"XX-").append(round).append('/').append(i);
      out.append(
          "\" role=\"1\" type=\"10\"><narrative>Organisation partenaire</narrative></participating-org>\n");
    }
    return out.append("</iati-activity>").toString();
  }

  /** The same activity without a fault on its lines, to compare with. */
  Path writePlain(Path file, int megabytes) throws IOException {
    Path faulty = writeFaulty(file, megabytes);
    String text = Files.readString(faulty).replaceAll("(ref=\"XX-\\d+)/", "$1-");
    return Files.writeString(faulty, text);
  }
}
