package org.jisr.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.people.Persons;
import org.jisr.people.Role;
import org.jisr.store.Settings;

/**
 * An application whose administrator adds persons without end, four at a time, and says each one
 * that was acknowledged: the child that the tests kill.
 */
public final class Writers {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Writers() {}

  public static void main(String[] arguments) {
    Settings settings = Settings.from(Map.of(), Path.of(arguments[0]));
    Running jisr = Running.start(settings).founded();
    System.out.println("ready " + jisr.port());
    for (int i = 0; i < 4; i++) {
      new Thread(() -> write(jisr, arguments[1])).start();
    }
  }

  private static void write(Running jisr, String round) {
    Acting administrator = jisr.acting(Role.ADMINISTRATOR, Side.A);
    while (true) {
      String email = round + "-" + NUMBERS.incrementAndGet() + "@jisr.invalid";
      try {
        Persons.Add add = new Persons.Add(LocalText.of(Lang.FR, "Test"), email, Lang.FR);
        if (jisr.bean(Persons.class).add(administrator.form(), add) instanceof Outcome.Done) {
          System.out.println("kept " + email);
        }
      } catch (RuntimeException databaseAway) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
