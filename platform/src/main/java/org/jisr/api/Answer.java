package org.jisr.api;

import java.util.Optional;
import org.jisr.web.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * What a program is answered.
 *
 * @param status the HTTP status
 * @param etag the version of the thing in quotes
 * @param location where a new thing is
 */
record Answer(int status, Optional<String> etag, Optional<String> location, String body) {

  static Answer of(JsonNode body) {
    return new Answer(200, Optional.empty(), Optional.empty(), body.toString());
  }

  static Answer of(JsonNode body, int version) {
    return new Answer(200, Optional.of("\"" + version + "\""), Optional.empty(), body.toString());
  }

  static Answer of(Problem problem) {
    return new Answer(problem.status(), Optional.empty(), Optional.empty(), problem.body());
  }

  Answer created(String address) {
    return new Answer(201, etag, Optional.of(address), body);
  }

  boolean refused() {
    return status >= 400;
  }

  /** Nothing of the workspace is kept on the way. */
  ResponseEntity<String> entity() {
    var answer = ResponseEntity.status(status).header("Cache-Control", "no-store");
    etag.ifPresent(tag -> answer.header("ETag", tag));
    location.ifPresent(address -> answer.header("Location", address));
    return answer
        .contentType(refused() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON)
        .body(body);
  }
}
