package org.jisr.people;

import static org.jisr.testing.Command.ready;
import static org.jisr.testing.Drafts.code;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.testing.Acting;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;

/** Every command about persons, accounts and organisations. */
public final class PeopleCommands {

  private final Running jisr;
  private final Persons persons;
  private final Seats seats;
  private final Accounts accounts;
  private final Secrets secrets;
  private final Organisations organisations;
  private final Recoveries recoveries;
  private final Acting administrator;

  private PeopleCommands(Running jisr) {
    this.jisr = jisr;
    this.persons = jisr.bean(Persons.class);
    this.seats = jisr.bean(Seats.class);
    this.accounts = jisr.bean(Accounts.class);
    this.secrets = jisr.bean(Secrets.class);
    this.organisations = jisr.bean(Organisations.class);
    this.recoveries = jisr.bean(Recoveries.class);
    this.administrator = jisr.acting(Role.ADMINISTRATOR, Side.A);
  }

  public static Stream<Command> all(Running jisr) {
    return new PeopleCommands(jisr).all();
  }

  private Stream<Command> all() {
    Acting officer = jisr.acting(Role.OFFICER, Side.A);
    return Stream.of(
        ready(
            Act.ADD_PERSON,
            () ->
                persons.add(
                    administrator.form(),
                    new Persons.Add(
                        LocalText.of(Lang.FR, "Test"), code() + "@jisr.invalid", Lang.FR))),
        new Command(
            Act.CORRECT_PERSON,
            () -> {
              long person = Acting.person(jisr);
              Persons.Add now =
                  new Persons.Add(
                      LocalText.of(Lang.FR, "Corrigé"), code() + "@jisr.invalid", Lang.AR);
              int version = persons.find(person).orElseThrow().version();
              return () ->
                  persons.correct(administrator.form(), new Persons.Correct(person, now, version));
            }),
        new Command(
            Act.FORGET_PERSON,
            () -> {
              long person = Acting.person(jisr);
              return () -> persons.forget(administrator.form(), person);
            }),
        new Command(
            Act.ADD_SEAT,
            () -> {
              long person = Acting.person(jisr);
              return () ->
                  seats.sit(administrator.form(), new Seats.Sit(person, Side.A, Role.ASSESSOR));
            }),
        new Command(
            Act.END_SEAT,
            () -> {
              Seat seat = Acting.newcomer(jisr, Role.ASSESSOR, Side.A).seat();
              return () -> seats.end(administrator.form(), seat.id());
            }),
        ready(
            Act.ADD_ACCOUNT,
            () ->
                accounts.open(
                    administrator.form(),
                    new Accounts.Open(
                        administrator.form().person().id(), code(), OneTimeCodes.fresh()))),
        new Command(
            Act.CLOSE_ACCOUNT,
            () -> {
              long account = newcomersAccount();
              return () -> accounts.close(administrator.form(), account);
            }),
        new Command(Act.CHANGE_PASSWORD, this::password),
        new Command(
            Act.ISSUE_RECOVERY,
            () -> {
              long account = newcomersAccount();
              return () -> recoveries.issue(administrator.form(), account, OneTimeCodes.fresh());
            }),
        new Command(
            Act.RECOVER,
            () -> {
              String code = OneTimeCodes.fresh();
              long account = newcomersAccount();
              Drafts.done(recoveries.issue(administrator.form(), account, code));
              String login = accounts.find(account).orElseThrow().login();
              return () -> {
                jisr.clock().pass(Duration.ofMinutes(11));
                return recoveries.recover(
                    new Recoveries.Recover(login, code, "une autre longue phrase"), code());
              };
            }),
        new Command(
            Act.TAKE_FACTOR_OFF,
            () -> {
              long account = newcomersAccount();
              jisr.ownerSql()
                  .sql("update people.account set totp_secret = 'A' where id = ?")
                  .param(account)
                  .update();
              Drafts.done(recoveries.takeFactorOff(administrator.form(), account));
              Acting other = jisr.acting(Role.ADMINISTRATOR, Side.B);
              return () -> recoveries.takeFactorOff(other.form(), account);
            }),
        new Command(Act.SET_SECOND_FACTOR, this::secondFactor),
        new Command(
            Act.LEAVE_ELSEWHERE,
            () -> {
              By newcomer = Acting.newcomer(jisr, Role.OFFICER, Side.A);
              long account = Acting.account(jisr, newcomer.person().id(), code());
              return () ->
                  secrets.leaveElsewhere(
                      Acting.again(newcomer),
                      new Secrets.LeaveElsewhere(account, Founding.PASSWORD));
            }),
        ready(Act.ADD_ORGANISATION, () -> organisations.add(officer.form(), organisation(0))),
        new Command(
            Act.EDIT_ORGANISATION,
            () -> {
              long id = Drafts.done(organisations.add(officer.form(), organisation(0)));
              int version = organisations.get(id).version();
              return () -> organisations.edit(officer.form(), id, organisation(version));
            }));
  }

  private long newcomersAccount() {
    By newcomer = Acting.newcomer(jisr, Role.ASSESSOR, Side.A);
    return Acting.account(jisr, newcomer.person().id(), code());
  }

  private java.util.function.Supplier<Outcome> password() {
    By newcomer = Acting.newcomer(jisr, Role.OFFICER, Side.A);
    long account = Acting.account(jisr, newcomer.person().id(), code());
    return () ->
        secrets.change(
            Acting.again(newcomer),
            new Secrets.NewPassword(account, Founding.PASSWORD, "une autre longue phrase"));
  }

  private java.util.function.Supplier<Outcome> secondFactor() {
    By newcomer = Acting.newcomer(jisr, Role.OFFICER, Side.A);
    long account = Acting.account(jisr, newcomer.person().id(), code());
    String secret = secrets.newSecret();
    Instant now = jisr.clock().instant();
    String digits = Authenticator.shows(secret, now);
    return () ->
        secrets.secondFactor(
            Acting.again(newcomer),
            new Secrets.SecondFactor(account, Founding.PASSWORD, secret, digits));
  }

  private static Organisations.Write organisation(int version) {
    return new Organisations.Write(
        Drafts.text("Organisme " + code()),
        Optional.of(OrganisationType.values()[0]),
        Optional.of(Side.A),
        List.of(),
        version);
  }
}
