package org.jisr.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database: started or reached, migrated, then pooled for the application's role. */
@Configuration
class StoreSetup {

  /** Long enough for the slowest honest query, short enough that an answer comes within 10 s. */
  private static final String LIMITS =
      "set statement_timeout = '8s'; set lock_timeout = '4s'; set idle_in_transaction_session_timeout = '30s'";

  @Bean(destroyMethod = "close")
  Server server(Settings settings) throws IOException {
    return Server.of(settings);
  }

  @Bean
  Logins logins(Server server) {
    return server.logins();
  }

  @Bean(destroyMethod = "close")
  DataSource dataSource(Logins logins, Migrations migrations) {
    migrations.run(logins);
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(logins.url());
    pool.setUsername(logins.app().user());
    pool.setPassword(logins.app().password());
    pool.setMaximumPoolSize(16);
    pool.setMinimumIdle(4);
    pool.setConnectionTimeout(4_000);
    pool.setValidationTimeout(1_000);
    pool.setConnectionInitSql(LIMITS);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("socketTimeout", "20");
    pool.addDataSourceProperty("connectTimeout", "3");
    return new HikariDataSource(pool);
  }
}
