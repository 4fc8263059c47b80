package org.jisr.publication;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This Jisr's own address, for what is read far from its pages: feeds and the map of the site. */
@Component
class Site {

  private final String url;

  /**
   * @param url the public address; empty on one's own machine
   */
  Site(@Value("${jisr.url:}") String url) {
    this.url = url.replaceAll("/+$", "");
  }

  /** Without a slash at its end. The name a reader used has been checked at the edge. */
  String base(HttpServletRequest request) {
    return url.isEmpty() ? request.getScheme() + "://" + request.getHeader("Host") : url;
  }
}
