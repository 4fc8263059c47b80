package org.jisr.calendar;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * What runs by itself, on the application's own database and clock: of several applications on one
 * database, one at a time. {@code jisr.jobs=false} leaves it to others.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {

  private static final Duration POLLING = Duration.ofSeconds(10);

  private final ObjectProvider<Scheduler> scheduler;

  Jobs(ObjectProvider<Scheduler> scheduler) {
    this.scheduler = scheduler;
  }

  @Bean(destroyMethod = "stop")
  @ConditionalOnProperty(name = "jisr.jobs", havingValue = "true", matchIfMissing = true)
  Scheduler scheduler(
      DataSource source, Clock clock, Reminders reminders, News news, Mailing mailing) {
    return Scheduler.create(source)
        .startTasks(
            task("calendar.find", Duration.ofMinutes(15), reminders::find),
            task("calendar.news", Duration.ofMinutes(1), news::read),
            task("calendar.mail", Duration.ofMinutes(1), mailing::send),
            task("calendar.forget", Duration.ofDays(1), mailing::forget))
        .tableName("calendar.scheduled_tasks")
        .clock(clock::instant)
        .threads(1)
        .pollingInterval(POLLING)
        .build();
  }

  private static RecurringTask<Void> task(String name, Duration gap, Runnable work) {
    return Tasks.recurring(name, FixedDelay.of(gap)).execute((instance, context) -> work.run());
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.ifAvailable(Scheduler::start);
  }
}
