package org.jisr.calendar;

import java.util.List;

/**
 * How somebody wants to be told of a topic.
 *
 * @param days how many days before, some of {@link #OFFERED}; none for news
 */
public record Choice(Topic topic, Pace pace, List<Integer> days) {

  public static final List<Integer> OFFERED = List.of(30, 7, 1);

  public Choice {
    days = List.copyOf(days);
  }
}
