package org.jisr.people;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.testing.Acting;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Program;
import org.jisr.testing.Running;

/** Every command about the tokens of programs. */
public final class TokenCommands {

  private final Running jisr;
  private final Tokens tokens;

  private TokenCommands(Running jisr) {
    this.jisr = jisr;
    this.tokens = jisr.bean(Tokens.class);
  }

  public static Stream<Command> all(Running jisr) {
    TokenCommands commands = new TokenCommands(jisr);
    return Stream.of(
        new Command(Act.MAKE_TOKEN, commands::make),
        new Command(Act.REVOKE_TOKEN, commands::revoke),
        new Command(Act.END_TOKEN, commands::end));
  }

  private By newcomer() {
    By newcomer = Acting.newcomer(jisr, Role.OFFICER, Side.A);
    Acting.account(jisr, newcomer.person().id(), Drafts.code());
    return newcomer;
  }

  /** Two minutes pass before each try, so that none is slowed down as guessing. */
  private Supplier<Outcome> make() {
    By newcomer = newcomer();
    long account = jisr.bean(Accounts.class).list(newcomer.person().id()).getFirst().id();
    LocalDate lastDay = LocalDate.ofInstant(jisr.clock().instant(), ZoneOffset.UTC).plusDays(9);
    return () -> {
      jisr.clock().pass(Duration.ofMinutes(2));
      return tokens.make(
          Acting.again(newcomer),
          new Tokens.Make(
              account,
              Founding.PASSWORD,
              newcomer.seat().id(),
              "Essai",
              Optional.of(lastDay),
              tokens.newSecret()));
    };
  }

  private Supplier<Outcome> revoke() {
    By newcomer = newcomer();
    long token = made(newcomer);
    return () -> tokens.revoke(Acting.again(newcomer), token);
  }

  private Supplier<Outcome> end() {
    long token = made(newcomer());
    Acting administrator = jisr.acting(Role.ADMINISTRATOR, Side.A);
    return () -> tokens.end(administrator.form(), token);
  }

  private long made(By by) {
    Program.token(jisr, by, "Essai");
    return tokens.list(by.person().id()).getFirst().id();
  }
}
