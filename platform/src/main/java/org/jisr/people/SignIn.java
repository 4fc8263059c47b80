package org.jisr.people;

/** What became of an attempt to sign in. */
public sealed interface SignIn {

  record Entered(Account account) implements SignIn {}

  /** The password was right; the code is still to be given. */
  record CodeAsked(Account account) implements SignIn {}

  /**
   * What the sign-in stood on is no longer so: it begins anew.
   *
   * @param key the message that says so
   */
  record Anew(String key) implements SignIn {}

  /**
   * @param key one message for an unknown login and a wrong password, another for too many attempts
   */
  record Denied(String key) implements SignIn {}
}
