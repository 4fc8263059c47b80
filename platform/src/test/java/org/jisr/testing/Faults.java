package org.jisr.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets a chosen statement of the present thread fail as if the disk had: the real database behind
 * it never sees that statement. Commits count as statements.
 */
public final class Faults implements BeanPostProcessor {

  private static final ThreadLocal<@Nullable AtomicInteger> LEFT = new ThreadLocal<>();

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
