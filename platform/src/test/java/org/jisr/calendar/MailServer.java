package org.jisr.calendar;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A real mail server on this machine that can go away and come back. */
final class MailServer implements AutoCloseable {

  private GreenMail server;
  private final int port;

  MailServer() {
    server = started(0);
    port = server.getSmtp().getPort();
  }

  private static GreenMail started(int port) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", "smtp");
    GreenMail server = new GreenMail(port == 0 ? setup.dynamicPort() : setup);
    server.start();
    return server;
  }

  int port() {
    return port;
  }

  void goAway() {
    server.stop();
  }

  void comeBack() {
    server = started(port);
  }

  /** A mail as it arrived. */
  record Received(String subject, String text, String html, MimeMessage message) {}

  /** What arrived for an address since the server last came back. */
  List<Received> of(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> to(message).equals(address))
        .map(MailServer::received)
        .toList();
  }

  private static String to(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Received received(MimeMessage message) {
    try {
      MimeMultipart both = (MimeMultipart) message.getContent();
      return new Received(
          message.getSubject(),
          (String) both.getBodyPart(0).getContent(),
          (String) both.getBodyPart(1).getContent(),
          message);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
