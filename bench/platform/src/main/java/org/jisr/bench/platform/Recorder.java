package org.jisr.bench.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes the statements an application sends, so that they can be sent again without it. */
final class Recorder implements BeanPostProcessor {

  /** A call of a statement's setter. */
  private record Setting(Method setter, @Nullable Object[] args) {}

  /** A statement as it was sent. */
  private record Sent(String sql, List<Setting> settings) {}

  /** The statements of one page, in their order. */
  record Statements(List<Object> all) {

    int count() {
      return all.size();
    }

    /** Sends all of them and reads every row. */
    boolean replay(DataSource source) throws SQLException, ReflectiveOperationException {
      try (Connection connection = source.getConnection()) {
        for (Object sent : all) {
          replay(connection, (Sent) sent);
        }
      }
      return true;
    }

    private static void replay(Connection connection, Sent sent)
        throws SQLException, ReflectiveOperationException {
      try (PreparedStatement statement = connection.prepareStatement(sent.sql)) {
        for (Setting setting : sent.settings) {
          setting.setter.invoke(statement, setting.args);
        }
        if (statement.execute()) {
          read(statement);
        }
      }
    }

    private static void read(PreparedStatement statement) throws SQLException {
      try (var rows = statement.getResultSet()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            rows.getObject(i);
          }
        }
      }
    }
  }

  private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();

  /** What is sent while {@code request} runs; nothing else may run beside it. */
  Statements during(Runnable request) {
    sent.clear();
    request.run();
    return new Statements(List.copyOf(sent));
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? watched(DataSource.class, source) : bean;
  }

  private <T> T watched(Class<T> type, Object target) {
    return proxy(
        type,
        target,
        (method, args) -> {
          Object result = method.invoke(target, args);
          return switch (result) {
            case PreparedStatement statement when args != null && args[0] instanceof String text ->
                noted(statement, text);
            case Connection connection -> watched(Connection.class, connection);
            case null, default -> result;
          };
        });
  }

  private PreparedStatement noted(PreparedStatement statement, String text) {
    List<Setting> settings = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        statement,
        (method, args) -> {
          if (method.getName().startsWith("set") && args != null && args.length > 1) {
            settings.add(new Setting(method, args.clone()));
          } else if (method.getName().startsWith("execute")) {
            sent.add(new Sent(text, List.copyOf(settings)));
          }
          return method.invoke(statement, args);
        });
  }

  /** What a proxy does instead of the call. */
  private interface Doing {
    @Nullable Object call(Method method, Object @Nullable [] args)
        throws ReflectiveOperationException;
  }

  private static <T> T proxy(Class<T> type, Object target, Doing doing) {
    return type.cast(
        Proxy.newProxyInstance(
            Recorder.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              try {
                return doing.call(method, args);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }
}
