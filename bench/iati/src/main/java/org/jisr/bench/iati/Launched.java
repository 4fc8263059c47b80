package org.jisr.bench.iati;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command as a person starts it, in a process of its own.
 *
 * @param seconds from start to the last finding
 * @param kilobytes the most memory it held, as the system counted
 */
record Launched(double seconds, long kilobytes) {

  private static final Pattern PEAK = Pattern.compile("PEAK (\\d+)");

  static Launched validate(Path home, Path file) throws IOException, InterruptedException {
    // The shell's child reports its own peak before it goes, by way of /usr/bin/time where it is.
    String script =
        "/usr/bin/time -f 'PEAK %M' "
            + home.resolve("jisr")
            + " iati validate --format tsv "
            + file;
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder("sh", "-c", script + " >/dev/null").redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    Matcher peak = PEAK.matcher(said);
    return new Launched(seconds, peak.find() ? Long.parseLong(peak.group(1)) : -1);
  }
}
