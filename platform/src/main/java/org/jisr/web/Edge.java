package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jisr.people.Act;
import org.jisr.people.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The edge: cookies, and the access table applied to every address. */
@Configuration
class Edge {

  /** One row of the access table as the edge reads it. */
  private record Route(Act act, PathPattern pattern) {}

  private static final List<Route> ROUTES =
      Arrays.stream(Act.values())
          .map(act -> new Route(act, PathPatternParser.defaultInstance.parse(act.path())))
          .sorted((x, y) -> x.pattern().compareTo(y.pattern()))
          .toList();

  private final Readers readers;
  private final Pages pages;
  private final Programs programs;

  Edge(Readers readers, Pages pages, Tokens tokens, Clock clock) {
    this.readers = readers;
    this.pages = pages;
    this.programs = new Programs(tokens, new Pace(clock), pages);
  }

  /** Two pages read at once may both be the first to keep the same: the later wins, none fails. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfManyTabs() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, Address address, SecurityContextRepository contexts) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(address.https() ? "__Host-jisr-form" : "jisr-form");
    tokens.setCookieCustomizer(c -> c.secure(address.https()).path("/").sameSite("Lax"));
    return http.authorizeHttpRequests(all -> all.anyRequest().access(this::decide))
        .addFilterBefore(programs, AuthorizationFilter.class)
        .securityContext(context -> context.securityContextRepository(contexts))
        .requestCache(cache -> cache.disable())
        .formLogin(login -> login.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> {})
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(Edge::machine))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((request, response, e) -> signIn(request, response, e))
                .accessDeniedHandler((request, response, e) -> absent(request, response, e)))
        .headers(headers -> headers.disable())
        .build();
  }

  /** What the firewall refuses before any page sees it: odd addresses, names of fields with NUL. */
  @Bean
  RequestRejectedHandler oddities() {
    return (request, response, rejected) -> {
      Page page = pages.ofAnyone(request);
      View view = View.of(400, "web/unfit", "why", page.t("error.unfit.address"), "back", "");
      pages.write(view, page, request, response);
    };
  }

  @Bean
  SecurityContextRepository contexts() {
    return new HttpSessionSecurityContextRepository();
  }

  /** 216 random bits; Spring's own UUIDs have 122. */
  @Bean
  SessionIdGenerator sessionNumbers() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[27];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().encodeToString(bytes);
    };
  }

  @Bean
  CookieSerializer sessionCookie(Address address) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(address.https() ? "__Host-jisr" : "jisr");
    cookie.setUseSecureCookie(address.https());
    cookie.setCookiePath("/");
    cookie.setSameSite("Lax");
    return cookie;
  }

  /** Requests of programs: without a session or a form, and with a body that is not a form. */
  static boolean machine(HttpServletRequest request) {
    return Paths.of(request).startsWith("/api/");
  }

  /** Finds the row of the access table for a request. Reading and asking for headers are one. */
  static Optional<Act> act(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    PathContainer parsed = PathContainer.parsePath(path);
    return ROUTES.stream()
        .filter(r -> r.act().method().equals(asked) && r.pattern().matches(parsed))
        .map(Route::act)
        .findFirst();
  }

  private AuthorizationResult decide(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    boolean allowed =
        act(request.getMethod(), request.getRequestURI())
            .map(act -> act.open() || readers.of(request).filter(r -> r.may(act)).isPresent())
            .orElse(!Paths.of(request).startsWith("/work"));
    return new AuthorizationDecision(allowed);
  }

  /**
   * Asks to sign in. A form that was on its way is carried along, so that nothing typed is lost. A
   * program whose token is for another role finds nothing.
   */
  private void signIn(
      HttpServletRequest request, HttpServletResponse response, RuntimeException why)
      throws IOException {
    Page page = pages.of(request);
    boolean known = machine(request) && readers.of(request).isPresent();
    if (known || act(request.getMethod(), request.getRequestURI()).isEmpty()) {
      pages.write(new View.Absent(), page, request, response);
      return;
    }
    Form form = Carried.from(request);
    if (why instanceof CsrfException && enters(request)) {
      form.fault("login", "signin.stale");
    }
    pages.write(View.of(401, "web/signin", "form", form), page, request, response);
  }

  private static boolean enters(HttpServletRequest request) {
    return Paths.of(request).equals("/signin");
  }

  /** True for a form that needs no sign-in, so that asking for one would mislead. */
  private static boolean open(HttpServletRequest request) {
    return act(request.getMethod(), request.getRequestURI()).filter(Act::open).isPresent();
  }

  private void absent(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    Page page = pages.of(request);
    if (why instanceof CsrfException) {
      Watch.untrusted(request, page.reader());
    } else {
      page.reader().ifPresent(reader -> Watch.refused(request, reader));
    }
    if (why instanceof CsrfException
        && (page.reader().isPresent() || open(request) && !enters(request))) {
      View stale = View.of(403, "web/stale", "back", Stand.before(request).orElse(""));
      pages.write(stale, page, request, response);
      return;
    }
    if (page.reader().isEmpty()) {
      signIn(request, response, why);
      return;
    }
    boolean barred = page.signedIn().barred();
    pages.write(
        barred ? View.go("/work/account#factor") : new View.Absent(), page, request, response);
  }
}
