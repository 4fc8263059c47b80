package org.jisr.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * What a session keeps in the database is read back only where it is of a class that Jisr puts
 * there: whoever can write a row must not thereby choose what code runs.
 */
@Configuration
class KeptSessions {

  private static final Logger LOG = LoggerFactory.getLogger(KeptSessions.class);

  /** Spring Security's own, plain values of the JDK, and bounds far above what a session holds. */
  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;maxrefs=5000;maxbytes=1000000;maxarray=10000;"
              + "org.springframework.security.**;org.jisr.**;"
              + "java.lang.*;java.util.*;java.time.*;!*");

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> onlyWhatIsKnown() {
    return sessions -> sessions.setConversionService(conversion());
  }

  // A converter may answer null; its declared type does not say so.
  @SuppressWarnings("NullAway")
  static ConversionService conversion() {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(byte[].class, Object.class, KeptSessions::read);
    return conversion;
  }

  /** Null for what is not known: the session is then one in which nobody signed in. */
  private static @Nullable Object read(byte[] kept) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(kept))) {
      in.setObjectInputFilter(KNOWN);
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      LOG.warn("a session keeps what is not known here: {}", e.getMessage());
      return null;
    }
  }
}
