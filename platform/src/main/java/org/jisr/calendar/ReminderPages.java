package org.jisr.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.base.Outcome;
import org.jisr.people.By;
import org.jisr.web.Form;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What a person is told and how, and the address of the person's own calendar. */
@Controller
class ReminderPages {

  private static final String PLACE = "/work/account/reminders";
  private static final Set<String> DONE = Set.of("chosen", "closed", "again");

  private final Choices choices;
  private final Reminders reminders;
  private final Feeds feeds;
  private final Post post;
  private final Sending sending;

  ReminderPages(Choices choices, Reminders reminders, Feeds feeds, Post post, Sending sending) {
    this.choices = choices;
    this.reminders = reminders;
    this.feeds = feeds;
    this.post = post;
    this.sending = sending;
  }

  @GetMapping(PLACE)
  View show(By by, Form form) {
    String done = DONE.contains(form.value("done")) ? form.value("done") : "";
    return shown(200, by, form(by), "", done);
  }

  @PostMapping(PLACE)
  View choose(By by, Form form) {
    List<Choice> chosen = read(form);
    if (chosen.isEmpty() && !form.faulty()) {
      return View.go(PLACE);
    }
    return View.after(
        sending.send(form, () -> choices.choose(by, chosen)),
        PLACE + "?done=chosen",
        refused -> shown(422, by, form.with(refused), "", ""));
  }

  /**
   * The new address is shown here and never again: only its hash is kept. A form sent a second time
   * opened nothing, and shows nothing; one without a key was sent by no page.
   */
  @PostMapping("/work/account/calendar")
  View open(By by, Form form) {
    if (form.value("_once").isEmpty()) {
      return View.go(PLACE);
    }
    String secret = feeds.newSecret();
    Outcome outcome = feeds.open(by, secret);
    return outcome instanceof Outcome.Done && feeds.find(secret).isPresent()
        ? shown(200, by, form(by), post.link("/calendar/" + secret + ".ics"), "")
        : View.go(PLACE);
  }

  @PostMapping("/work/account/calendar/close")
  View close(By by) {
    return View.after(feeds.close(by), PLACE + "?done=closed", refused -> View.go(PLACE));
  }

  @PostMapping("/work/account/reminders/again")
  View again(By by) {
    return View.after(reminders.again(by), PLACE + "?done=again", refused -> View.go(PLACE));
  }

  private View shown(int status, By by, Form form, String address, String done) {
    long person = by.person().id();
    return View.of(
        status,
        "calendar/reminders",
        "form",
        form,
        "held",
        reminders.held(person),
        "mails",
        reminders.mails(),
        "opened",
        feeds.opened(person),
        "address",
        address,
        "done",
        done);
  }

  private Form form(By by) {
    Form form = Form.empty();
    for (Map.Entry<Topic, Choice> entry : choices.of(by.person().id()).entrySet()) {
      form.put("pace." + entry.getKey().name(), entry.getValue().pace().name());
      form.put(
          "days." + entry.getKey().name(),
          String.join(",", entry.getValue().days().stream().map(String::valueOf).toList()));
    }
    return form;
  }

  /** A topic the form does not name keeps what it was. */
  private static List<Choice> read(Form form) {
    List<Choice> chosen = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      List<String> days = Arrays.asList(form.value("days." + topic.name()).split(","));
      form.choice("pace." + topic.name(), Pace.class)
          .ifPresent(pace ->
              chosen.add(
                  new Choice(
                      topic,
                      pace,
                      topic.dated()
                          ? Choice.OFFERED.stream()
                              .filter(d -> days.contains(Integer.toString(d)))
                              .toList()
                          : List.of())));
    }
    return chosen;
  }
}
