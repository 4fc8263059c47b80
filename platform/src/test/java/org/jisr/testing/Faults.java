package org.jisr.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets a chosen statement of the present thread fail as if the disk had: the real database behind
 * it never sees that statement. Commits count as statements. A request that the thread sends with
 * {@link #header} carries the fault to where it is served, once it has been let in.
 */
public final class Faults implements BeanPostProcessor, Filter {

  private static final String HEADER = "X-Fault-Of-A-Test";
  private static final ThreadLocal<@Nullable AtomicInteger> LEFT = new ThreadLocal<>();
  private static final Map<String, AtomicInteger> SENT = new ConcurrentHashMap<>();

  /** Runs {@code work} with its n-th statement failing, from 1; true when it came that far. */
  public static boolean failing(int n, Runnable work) {
    AtomicInteger left = new AtomicInteger(n);
    LEFT.set(left);
    try {
      work.run();
    } catch (RuntimeException expected) {
      if (left.get() > 0) {
        throw expected;
      }
    } finally {
      LEFT.remove();
    }
    return left.get() <= 0;
  }

  /** Adds what carries the present thread's fault, if there is one, to a request. */
  static void header(HttpRequest.Builder request) {
    AtomicInteger left = LEFT.get();
    if (left != null) {
      String name = UUID.randomUUID().toString();
      SENT.put(name, left);
      request.header(HEADER, name);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String name = ((HttpServletRequest) request).getHeader(HEADER);
    if (name != null) {
      LEFT.set(SENT.remove(name));
    }
    try {
      chain.doFilter(request, response);
    } finally {
      LEFT.remove();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? proxy(DataSource.class, source) : bean;
  }

  private static <T> T proxy(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            Faults.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              count(method.getName());
              try {
                return wrapped(method.invoke(target, args));
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }

  private static @Nullable Object wrapped(@Nullable Object result) {
    return switch (result) {
      case PreparedStatement statement -> proxy(PreparedStatement.class, statement);
      case Statement statement -> proxy(Statement.class, statement);
      case Connection connection -> proxy(Connection.class, connection);
      case null, default -> result;
    };
  }

  private static void count(String method) throws SQLException {
    AtomicInteger left = LEFT.get();
    if (left != null
        && (method.startsWith("execute") || method.equals("commit"))
        && left.decrementAndGet() == 0) {
      throw new SQLException("the disk failed, by order of a test", "58030");
    }
  }
}
