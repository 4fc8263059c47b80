package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jisr.people.Act;
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
    View view = (View) Objects.requireNonNull(value);
    if (page.reader().isPresent() && request.getMethod().equals("POST")) {
      minded(view, page, request);
    }
    pages.write(view, page, request, response);
  }

  /**
   * A form that was sent and done needs its draft no more; one that was refused has one, so that it
   * is found again, in whatever language, on its page.
   */
  private void minded(View view, Page page, HttpServletRequest request) {
    long person = page.signedIn().person().id();
    boolean refused = view instanceof View.Shown shown && shown.status() == 422;
    Optional<String> form = Stand.form(request);
    if (refused) {
      Map<String, String> fields = PageArguments.form(request).values();
      form.filter(f -> Drafts.typed(fields)).ifPresent(f -> drafts.keep(person, f, fields));
    } else if (done(view, request)) {
      form.ifPresent(f -> drafts.drop(person, f));
    }
  }

  private static boolean done(View view, HttpServletRequest request) {
    boolean draft = Edge.act("POST", request.getRequestURI()).equals(Optional.of(Act.KEEP_DRAFT));
    return !draft && (view instanceof View.Go || view instanceof View.Shown s && s.status() == 200);
  }
}
