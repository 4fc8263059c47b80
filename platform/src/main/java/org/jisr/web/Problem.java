package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jisr.base.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a program is told when something cannot be done: problem details (RFC 9457) in the reader's
 * language. Codes and fields stay the same in every language.
 *
 * @param status the HTTP status
 * @param code what is wrong, for programs: the key of the first reason
 * @param detail what is wrong here, empty when the title says all
 * @param remedy what to do next
 */
public record Problem(
    int status, String title, String code, String detail, String remedy, List<Fault> errors) {

  /**
   * @param field a JSON Pointer (RFC 6901) into the body, or the name of a parameter; empty for
   *     what lies in no field
   */
  public record Fault(String field, String code, String detail, String remedy) {}

  private static final String ROOT = "/api/v1/";

  /** True for the addresses at which every answer is for programs. */
  public static boolean answers(HttpServletRequest request) {
    return Paths.of(request).startsWith(ROOT);
  }

  /** A problem of the request itself. */
  public static Problem of(Page page, int status, String detail) {
    return new Problem(
        status,
        page.t("problem." + status),
        "problem." + status,
        detail,
        page.t("problem." + status + ".remedy"),
        List.of());
  }

  /** Why a command was refused, with every reason. */
  public static Problem of(Page page, List<Refusal> reasons, UnaryOperator<String> field) {
    return of(page, status(reasons), reasons, field);
  }

  /** The same under a status of its own: what is wrong in the address is 400. */
  public static Problem of(
      Page page, int status, List<Refusal> reasons, UnaryOperator<String> field) {
    Problem whole = of(page, status, reasons.size() == 1 ? page.say(reasons.getFirst()) : "");
    return new Problem(
        status,
        whole.title(),
        reasons.getFirst().key(),
        whole.detail(),
        whole.remedy(),
        reasons.stream().map(reason -> fault(page, reason, field)).toList());
  }

  private static Fault fault(Page page, Refusal reason, UnaryOperator<String> field) {
    String where = reason instanceof Refusal.Invalid i ? field.apply(i.field()) : "";
    String remedy = page.t("problem." + status(reason) + ".remedy");
    return new Fault(where, reason.key(), page.say(reason), remedy);
  }

  /** What is not there comes first, then what somebody changed, then fields, then states. */
  private static int status(List<Refusal> reasons) {
    for (int status : new int[] {404, 412, 422}) {
      if (reasons.stream().anyMatch(reason -> status(reason) == status)) {
        return status;
      }
    }
    return 409;
  }

  private static int status(Refusal reason) {
    return switch (reason) {
      case Refusal.Absent r -> 404;
      case Refusal.Conflict r -> 412;
      case Refusal.Invalid r -> 422;
      case Refusal.Illegal r -> 409;
    };
  }

  /** The body, as {@code application/problem+json}. */
  public String body() {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("type", "about:blank").put("title", title).put("status", status).put("code", code);
    if (!detail.isEmpty()) {
      node.put("detail", detail);
    }
    node.put("remedy", remedy);
    var list = node.putArray("errors");
    for (Fault error : errors) {
      ObjectNode one = list.addObject();
      if (!error.field().isEmpty()) {
        one.put("field", error.field());
      }
      one.put("code", error.code()).put("detail", error.detail()).put("remedy", error.remedy());
    }
    return node.toString();
  }

  public ResponseEntity<String> entity() {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header("Cache-Control", "no-store")
        .body(body());
  }

  void write(HttpServletResponse response) throws IOException {
    byte[] bytes = body().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Cache-Control", "no-store");
    if (status == 401 && !response.containsHeader("WWW-Authenticate")) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
