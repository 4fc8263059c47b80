package org.jisr.api;

import org.jisr.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The interface described: what is open to all, and to those who are in what is theirs. */
@RestController
class Interface {

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<String> open(Page page) {
    return OpenProjects.answer(Description.of(page, false));
  }

  @GetMapping("/api/v1/work/openapi.json")
  ResponseEntity<String> work(Page page) {
    return Answer.of(Description.of(page, true)).entity();
  }

  /** The same for a person who signed in with a browser. */
  @GetMapping("/work/openapi.json")
  ResponseEntity<String> workspace(Page page) {
    return Answer.of(Description.of(page, true)).entity();
  }
}
