package org.jisr.bench.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An empty English workbook as Jisr gives it out, filled with rows below those it is ready for. */
final class Filled {

  private static final int FIRST = 1_000;
  private static final Pattern TEXT = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);
  private static final Pattern SIGN = Pattern.compile("&#x([0-9a-f]+);");
  private static final Pattern HEAD =
      Pattern.compile("<c r=\"([A-Z]+)1\"[^>]*t=\"s\"[^>]*><v>(\\d+)</v>");

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> shared = new ArrayList<>();

  Filled(byte[] empty) throws IOException {
    Path file = Files.createTempFile("jisr-bench", ".xlsx");
    Files.write(file, empty);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    Files.delete(file);
    Matcher texts = TEXT.matcher(part("xl/sharedStrings.xml"));
    while (texts.find()) {
      shared.add(unescaped(texts.group(1).replaceAll("<[^>]*>", "")));
    }
  }

  /** The writer of workbooks escapes every sign beyond ASCII. */
  private static String unescaped(String xml) {
    return SIGN.matcher(xml)
        .replaceAll(sign ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1), 16))));
  }

  private String part(String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  /**
   * @param n the number of the sheet, from 1
   * @param row the cells of a row by their heading, without signs that XML escapes
   * @throws IllegalStateException for a heading that the sheet has not
   */
  Filled rows(int n, int count, IntFunction<Map<String, String>> row) {
    String name = "xl/worksheets/sheet" + n + ".xml";
    Map<String, String> columns = new LinkedHashMap<>();
    Matcher heads = HEAD.matcher(part(name));
    while (heads.find()) {
      columns.put(shared.get(Integer.parseInt(heads.group(2))), heads.group(1));
    }
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      int r = FIRST + i;
      rows.append("<row r=\"").append(r).append("\">");
      Map<String, String> cells = row.apply(i);
      if (!columns.keySet().containsAll(cells.keySet())) {
        throw new IllegalStateException(name + " has " + columns.keySet() + ", not " + cells);
      }
      columns.forEach((head, letters) -> {
        String text = cells.get(head);
        if (text != null) {
          rows.append("<c r=\"").append(letters).append(r).append("\" t=\"inlineStr\"><is><t>");
          rows.append(text).append("</t></is></c>");
        }
      });
      rows.append("</row>");
    }
    parts.put(name, part(name).replace("</sheetData>", rows + "</sheetData>"));
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
