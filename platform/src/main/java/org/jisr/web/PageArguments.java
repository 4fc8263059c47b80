package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jisr.people.By;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives page methods their {@link Page}, {@link Form} and {@link By}. */
@Component
class PageArguments implements HandlerMethodArgumentResolver {

  private final Pages pages;
  private final Readers readers;

  PageArguments(Pages pages, Readers readers) {
    this.pages = pages;
    this.readers = readers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Page.class || type == Form.class || type == By.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    Class<?> type = parameter.getParameterType();
    if (type == Page.class) {
      return pages.of(request);
    }
    Form form = form(request);
    return type == Form.class ? form : by(request, form);
  }

  /** Several values of one name are joined by commas: check boxes of one group. */
  static Form form(HttpServletRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, all) -> values.put(name, String.join(",", all)));
    return new Form(values);
  }

  private By by(HttpServletRequest request, Form form) {
    Reader reader =
        readers.of(request).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    return new By(reader.person(), reader.seat(), form.once());
  }
}
