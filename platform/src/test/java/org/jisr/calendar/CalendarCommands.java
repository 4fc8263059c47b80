package org.jisr.calendar;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.people.Act;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;

/** Every command about reminders and people's own calendars, each by somebody new. */
public final class CalendarCommands {

  private final Running jisr;
  private final Feeds feeds;

  private CalendarCommands(Running jisr) {
    this.jisr = jisr;
    this.feeds = jisr.bean(Feeds.class);
  }

  public static Stream<Command> all(Running jisr) {
    CalendarCommands commands = new CalendarCommands(jisr);
    return Stream.of(
        new Command(Act.CHOOSE_REMINDERS, commands::choose),
        new Command(Act.SEND_AGAIN, commands::again),
        new Command(Act.OPEN_CALENDAR, commands::open),
        new Command(Act.CLOSE_CALENDAR, commands::close));
  }

  private By newcomer() {
    return Acting.newcomer(jisr, Role.OFFICER, Side.A);
  }

  private Supplier<Outcome> choose() {
    By newcomer = newcomer();
    List<Choice> chosen =
        List.of(
            new Choice(Topic.MILESTONE, Pace.WEEKLY, List.of(7)),
            new Choice(Topic.KEY, Pace.DAILY, List.of()));
    return () -> jisr.bean(Choices.class).choose(Acting.again(newcomer), chosen);
  }

  private Supplier<Outcome> again() {
    By newcomer = newcomer();
    Outbox outbox = new Outbox(jisr.sql());
    outbox.put(
        Notice.fresh(
                newcomer.person().id(),
                UUID.randomUUID().toString(),
                Topic.KEY.usual(),
                Drafts.text("Clé attendue"),
                LocalText.EMPTY,
                "/work")
            .at(jisr.clock().instant()));
    Notice waiting = outbox.held(newcomer.person().id()).getFirst();
    outbox.end(waiting, Notice.State.PARKED, "550");
    Reminders reminders = jisr.bean(Reminders.class);
    return () -> reminders.again(Acting.again(newcomer));
  }

  private Supplier<Outcome> open() {
    By newcomer = newcomer();
    return () -> feeds.open(Acting.again(newcomer), feeds.newSecret());
  }

  private Supplier<Outcome> close() {
    By newcomer = newcomer();
    Drafts.done(feeds.open(newcomer, feeds.newSecret()));
    return () -> feeds.close(Acting.again(newcomer));
  }
}
