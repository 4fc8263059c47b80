package org.jisr.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.FSUriResolver;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The only addresses a printed page may load: style sheets that Jisr brings. A text that somebody
 * typed can so never make the server fetch an address or read a file.
 */
final class OwnResources implements FSUriResolver, FSStreamFactory {

  static final String SCHEME = "own";
  static final String ROOT = SCHEME + ":/";

  private static final Pattern OWN = Pattern.compile("own:(/[a-z]+/[a-z]+\\.css)");

  static boolean own(@Nullable String uri) {
    return uri != null && OWN.matcher(uri).matches();
  }

  /** The address itself when it is one of Jisr's, else none: nothing is resolved against a base. */
  @Override
  public @Nullable String resolveURI(@Nullable String base, @Nullable String uri) {
    return own(uri) ? uri : null;
  }

  /**
   * @throws IllegalArgumentException for any other address
   */
  @Override
  public FSStream getUrl(String uri) {
    var own = OWN.matcher(uri);
    if (!own.matches()) {
      throw new IllegalArgumentException("not loaded: " + uri);
    }
    InputStream bytes = open(own.group(1));
    return new FSStream() {
      @Override
      public InputStream getStream() {
        return bytes;
      }

      @Override
      public Reader getReader() {
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
      }
    };
  }

  static InputStream open(String resource) {
    return Objects.requireNonNull(OwnResources.class.getResourceAsStream(resource), resource);
  }
}
