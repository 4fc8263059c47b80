package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes the {@link View} that a page method answers. */
@Component
class ViewAnswers implements HandlerMethodReturnValueHandler {

  private final Pages pages;
  private final Drafts drafts;

  ViewAnswers(Pages pages, Drafts drafts) {
    this.pages = pages;
    this.drafts = drafts;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returned) {
    return View.class.isAssignableFrom(returned.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returned,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws Exception {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    HttpServletResponse response =
        Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    container.setRequestHandled(true);
    Page page = pages.of(request);
    if (value instanceof View.Go) {
      dropDraft(request, page);
    }
    pages.write((View) Objects.requireNonNull(value), page, request, response);
  }

  /** A form that was sent and done needs its draft no more. */
  private void dropDraft(HttpServletRequest request, Page page) {
    String form = request.getParameter("_draft");
    if (form != null && page.reader().isPresent()) {
      drafts.drop(page.signedIn().person().id(), form);
    }
  }
}
