package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a reader sees when a page cannot be had. */
@ControllerAdvice
class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Sizes sizes;

  Failures(Sizes sizes) {
    this.sizes = sizes;
  }

  @ExceptionHandler({
    NoHandlerFoundException.class,
    NoResourceFoundException.class,
    MethodArgumentTypeMismatchException.class,
    HttpRequestMethodNotSupportedException.class
  })
  View absent() {
    return new View.Absent();
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  View tooLarge(Page page, HttpServletRequest request) {
    return sizes.exceeded(page, request);
  }

  /** The reader left before the answer was through: nobody to tell, nothing to note. */
  @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
  void left() {}

  @ExceptionHandler
  View broken(Exception fault, HttpServletRequest request) throws Exception {
    if (Gate.databaseAway(fault)) {
      throw fault;
    }
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Incident {} at {} {}", number, request.getMethod(), request.getRequestURI(), fault);
    return View.of(500, "web/broken", "number", number);
  }
}
