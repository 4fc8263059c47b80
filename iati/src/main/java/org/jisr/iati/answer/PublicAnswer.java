package org.jisr.iati.answer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.finding.Severity;
import org.jisr.iati.json.JsonWriter;
import org.jisr.iati.standard.FileType;
import org.jisr.iati.standard.Standard;
import org.jisr.iati.validate.Listener;
import org.jisr.iati.validate.Report;
import org.jisr.iati.validate.Report.Ending;
import org.jisr.iati.validate.Validator;
import org.jisr.iati.xml.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A validation as the public validator answers it: an HTTP status and a JSON object.
 *
 * <p>{@code POST /api/pub/validate} is {@link #of}; {@code POST /api/pvt/schema-validate-file} is
 * {@link #schemaOnly}. At most {@link #MOST} findings are held; the summary counts all.
 */
public final class PublicAnswer {

  /** The version of the public validator whose answers these are. */
  public static final String API_VERSION = "2.4.3";

  /** More findings are counted, and left out of the list. */
  public static final int MOST = 100_000;

  /**
   * What the caller asked for.
   *
   * @param group errors by activity and category, else a flat list
   * @param details what each finding is about, for programs
   * @param meta a list of the activities and whether each is valid
   */
  public record Shape(boolean group, boolean details, boolean meta) {

    /** Reads the query parameters as the public validator does; null stands for absent. */
    public static Shape of(
        @Nullable String group, @Nullable String details, @Nullable String meta) {
      return new Shape(
          !"false".equalsIgnoreCase(group),
          "true".equalsIgnoreCase(details),
          "true".equalsIgnoreCase(meta));
    }
  }

  private record Done(Item item, int index, boolean valid) {}

  private final int status;
  private final String json;

  private final boolean valid;

  private PublicAnswer(int status, String json, boolean valid) {
    this.status = status;
    this.json = json;
    this.valid = valid;
  }

  /** Whether nothing critical was found. */
  public boolean isValid() {
    return valid;
  }

  public int status() {
    return status;
  }

  /** The body of the answer, of type application/json. */
  public String json() {
    return json;
  }

  /**
   * Validates a request's body.
   *
   * @param limit the most bytes that are taken; more are answered with 413
   */
  public static PublicAnswer of(
      Validator validator, InputStream body, long limit, Shape shape, Messages messages)
      throws IOException {
    var kept = new Kept(shape.meta);
    var limited = new LimitedStream(body, limit);
    Report report = validator.validate(limited, kept);
    if (limited.isExceeded()) {
      return tooLarge(limit, messages);
    }
    if (kept.isEmptyBody()) {
      return error(400, messages.say("api.no-body"));
    }
    String json = kept.json(report, shape, messages);
    return new PublicAnswer(report.ending().status(), json, report.isValid());
  }

  /**
   * Says only whether a body agrees with the schema, always with status 200.
   *
   * @param validator one that checks the schema only
   */
  public static PublicAnswer schemaOnly(
      Validator validator, InputStream body, long limit, Messages messages) throws IOException {
    var kept = new Kept(false);
    var limited = new LimitedStream(body, limit);
    Report report = validator.validate(limited, kept);
    if (limited.isExceeded()) {
      return tooLarge(limit, messages);
    }
    if (kept.isEmptyBody()) {
      return error(400, messages.say("api.no-body"));
    }
    var out = new StringBuilder();
    boolean valid = report.ending() == Ending.COMPLETE;
    new JsonWriter(out).beginObject().key("valid").value(valid).endObject();
    return new PublicAnswer(200, out.toString(), valid);
  }

  /** What a body of more than so many bytes is answered, whatever is in it. */
  public static PublicAnswer tooLarge(long limit, Messages messages) {
    return error(413, messages.say("api.too-large", limit / (1024 * 1024)));
  }

  private static PublicAnswer error(int status, String text) {
    var out = new StringBuilder();
    new JsonWriter(out).beginObject().key("error").value(text).endObject();
    return new PublicAnswer(status, out.toString(), false);
  }

  /** What was heard of a validation. */
  private static final class Kept implements Listener {

    private final boolean meta;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Done> items = new ArrayList<>();
    private long left;

    private Kept(boolean meta) {
      this.meta = meta;
    }

    @Override
    public void found(Finding finding) {
      if (findings.size() < MOST) {
        findings.add(finding);
      } else {
        left++;
      }
    }

    @Override
    public void done(Item item, int index, boolean valid) {
      if (meta) {
        items.add(new Done(item, index, valid));
      }
    }

    private boolean isEmptyBody() {
      return findings.size() == 1 && findings.get(0).check().message().equals("xml." + Fault.EMPTY);
    }

    private String json(Report report, Shape shape, Messages messages) {
      var out = new StringBuilder();
      var json = new JsonWriter(out);
      if (report.ending() == Ending.NOT_XML) {
        // Of a file that is no XML the public validator says nothing else.
        findings.removeIf(f -> !f.check().message().startsWith("xml."));
      }
      json.beginObject();
      head(json, report);
      if (shape.meta && report.fileType().isPresent()) {
        meta(json, report.fileType().get());
      }
      json.key("errors").beginArray();
      var writer = new FindingWriter(json, shape.details, messages);
      if (shape.group) {
        grouped().forEach(writer::group);
      } else {
        findings.forEach(writer::flat);
      }
      json.endArray();
      if (left > 0) {
        json.key("note").value(messages.say("api.more", left));
      }
      json.endObject();
      return out.toString();
    }

    private void head(JsonWriter json, Report report) {
      boolean known = report.fileType().isPresent();
      boolean supported = Standard.VERSIONS.contains(report.version());
      json.key("valid").value(report.isValid());
      json.key("fileType").value(report.fileType().map(FileType::root).orElse(""));
      json.key("iatiVersion").value(report.version());
      json.key("rulesetCommitSha").value(supported ? Standard.EDITION : "");
      json.key("codelistCommitSha").value(supported ? Standard.EDITION : "");
      json.key("orgIdPrefixFileName").value(known ? "organisation-prefixes.txt" : "");
      json.key("apiVersion").value(API_VERSION);
      json.key("summary").beginObject();
      boolean notXml = report.ending() == Ending.NOT_XML;
      for (Severity s : Severity.values()) {
        long count = notXml ? (s == Severity.CRITICAL ? 1 : 0) : report.count(s);
        json.key(s.word()).value(count);
      }
      json.endObject();
    }

    private void meta(JsonWriter json, FileType fileType) {
      json.key(fileType.root()).beginArray();
      for (Done done : items) {
        json.beginObject().key("identifier").value(done.item.identifier());
        json.key("valid").value(done.valid).key("index").value(done.index).endObject();
      }
      json.endArray();
    }

    private Map<Item, List<Finding>> grouped() {
      var groups = new LinkedHashMap<Item, List<Finding>>();
      for (Finding f : findings) {
        groups.computeIfAbsent(f.item(), i -> new ArrayList<>()).add(f);
      }
      return groups;
    }
  }
}
