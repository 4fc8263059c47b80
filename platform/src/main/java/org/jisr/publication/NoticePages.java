package org.jisr.publication;

import java.util.List;
import org.jisr.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that need no database, so that they answer even when it is away. */
@Controller
class NoticePages {

  private static final List<String> NOTICES = List.of("accessibility", "privacy", "legal");

  @GetMapping("/about/{page}")
  View notice(@PathVariable("page") String name) {
    return NOTICES.contains(name) ? View.of("publication/notice", "name", name) : new View.Absent();
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    return ResponseEntity.ok("alive\n");
  }
}
