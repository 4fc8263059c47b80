package org.jisr.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jisr.iati.answer.PublicAnswer;
import org.jisr.iati.answer.PublicAnswer.Shape;
import org.jisr.iati.finding.Language;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.validate.Options;
import org.jisr.iati.validate.Validator;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The validation endpoint, answering as the public validator does, so that its clients switch by
 * changing one address.
 */
@RestController
class IatiApi {

  /** The public validator's own limit, in bytes. */
  static final long LARGEST = 60L * 1024 * 1024;

  private final Places places;
  private final Messages messages = Messages.in(Language.EN);

  IatiApi(Places places) {
    this.places = places;
  }

  @GetMapping("/api/pub")
  ResponseEntity<String> alive() {
    return json(200, "{\"status\":\"alive\"}");
  }

  @GetMapping("/api/pub/version")
  ResponseEntity<String> version() {
    return json(200, "\"" + PublicAnswer.API_VERSION + "\"");
  }

  @PostMapping("/api/pub/validate")
  ResponseEntity<String> validate(HttpServletRequest request) throws IOException {
    Map<String, String> asked = query(request);
    Shape shape = Shape.of(asked.get("group"), asked.get("details"), asked.get("meta"));
    Validator validator = new Validator(Options.standard());
    return inTurn(request, body -> PublicAnswer.of(validator, body, LARGEST, shape, messages));
  }

  @PostMapping("/api/pvt/schema-validate-file")
  ResponseEntity<String> schema(HttpServletRequest request) throws IOException {
    Validator validator = new Validator(Options.standard().withSchemaOnly(true));
    return inTurn(request, body -> PublicAnswer.schemaOnly(validator, body, LARGEST, messages));
  }

  /** A validation that answers, or fails to read its body. */
  @FunctionalInterface
  private interface Validation {
    PublicAnswer of(InputStream body) throws IOException;
  }

  /** Takes the whole body first, which may come slowly, then a place. */
  private ResponseEntity<String> inTurn(HttpServletRequest request, Validation validation)
      throws IOException {
    try (Spool spool = new Spool(places)) {
      if (!spool.take(request.getInputStream(), LARGEST)) {
        return busy();
      }
      if (spool.exceeds(LARGEST)) {
        return json(PublicAnswer.tooLarge(LARGEST, messages));
      }
      if (!places.take()) {
        return busy();
      }
      try (InputStream body = spool.open()) {
        return json(validation.of(body));
      } finally {
        places.leave();
      }
    }
  }

  private static ResponseEntity<String> busy() {
    return ResponseEntity.status(503)
        .header("Retry-After", Places.PATIENCE)
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"error\":\"busy\"}");
  }

  private static ResponseEntity<String> json(PublicAnswer answer) {
    return json(answer.status(), answer.json());
  }

  private static ResponseEntity<String> json(int status, String body) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
  }

  /** The parameters of the address alone: the body is the file, whatever its declared type. */
  private static Map<String, String> query(HttpServletRequest request) {
    return UriComponentsBuilder.newInstance()
        .query(request.getQueryString())
        .build()
        .getQueryParams()
        .toSingleValueMap();
  }
}
