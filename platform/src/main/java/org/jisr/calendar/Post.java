package org.jisr.calendar;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the server of the settings (RFC 5321). Without a server, a sender, or the public
 * address of this Jisr, from which all links are made, nothing is sent and everything waits.
 */
@Component
class Post {

  /** So long, in milliseconds, a server may take to answer. */
  private static final String PATIENCE = "10000";

  /**
   * Why a mail did not go out.
   *
   * @param everybody the server did not answer: no other mail will go out now either
   */
  record Fault(boolean everybody, String words) {}

  private final Settings settings;
  private final String url;
  private final Clock clock;

  /** The server and the sender. The password is not printed. */
  private record Settings(
      String host, int port, String security, String user, String password, String from) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  Post(
      @Value("${jisr.mail.host:}") String host,
      @Value("${jisr.mail.port:587}") int port,
      @Value("${jisr.mail.security:starttls}") String security,
      @Value("${jisr.mail.user:}") String user,
      @Value("${jisr.mail.password:}") String password,
      @Value("${jisr.mail.from:}") String from,
      @Value("${jisr.url:}") String url,
      Clock clock) {
    this.settings = new Settings(host, port, security, user, password, from);
    this.url = url.replaceFirst("/+$", "");
    this.clock = clock;
  }

  boolean ready() {
    return !settings.host().isBlank() && !settings.from().isBlank() && !url.isBlank();
  }

  /** An address of this Jisr as the settings name it, never as a request did. */
  String link(String path) {
    return url + path;
  }

  /**
   * Sends one mail.
   *
   * @param name of the mail, the same whenever it is sent
   * @return empty when the server took it
   */
  Optional<Fault> send(String to, String name, Letter letter, String page) {
    try {
      MimeMessage message = message(to, name, letter, page);
      Transport.send(message);
      return Optional.empty();
    } catch (SendFailedException e) {
      Address[] refused = e.getInvalidAddresses();
      return Optional.of(new Fault(refused == null || refused.length == 0, words(e)));
    } catch (MessagingException e) {
      return Optional.of(new Fault(true, words(e)));
    }
  }

  private static String words(MessagingException fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String words = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return words.replaceAll("\\s+", " ").strip();
  }

  private MimeMessage message(String to, String name, Letter letter, String page)
      throws MessagingException {
    MimeMessage message = new Named(session(), "<" + name + "@" + host() + ">");
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", letter.lang().code());
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(letter.text(), "plain"));
    both.addBodyPart(part(page, "html"));
    message.setContent(both);
    return message;
  }

  private static MimeBodyPart part(String words, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(words, StandardCharsets.UTF_8.name(), kind);
    return part;
  }

  private String host() {
    return url.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
  }

  private Session session() {
    Properties properties = new Properties();
    boolean tls = settings.security().equals("tls");
    properties.put("mail.transport.protocol", tls ? "smtps" : "smtp");
    properties.put("mail.transport.protocol.rfc822", tls ? "smtps" : "smtp");
    String mail = tls ? "mail.smtps." : "mail.smtp.";
    properties.put(mail + "host", settings.host());
    properties.put(mail + "port", Integer.toString(settings.port()));
    properties.put(mail + "connectiontimeout", PATIENCE);
    properties.put(mail + "timeout", PATIENCE);
    properties.put(mail + "writetimeout", PATIENCE);
    properties.put(mail + "ssl.checkserveridentity", "true");
    boolean startTls = settings.security().equals("starttls");
    properties.put(mail + "starttls.enable", Boolean.toString(startTls));
    properties.put(mail + "starttls.required", Boolean.toString(startTls));
    boolean signsIn = !settings.user().isBlank();
    properties.put(mail + "auth", Boolean.toString(signsIn));
    return Session.getInstance(properties, signsIn ? new SignIn(settings) : null);
  }

  private static final class SignIn extends Authenticator {
    private final Settings settings;

    SignIn(Settings settings) {
      this.settings = settings;
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication(settings.user(), settings.password());
    }
  }

  /** A message that keeps the name it is given. */
  private static final class Named extends MimeMessage {
    private final String name;

    Named(Session session, String name) {
      super(session);
      this.name = name;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", name);
    }
  }
}
