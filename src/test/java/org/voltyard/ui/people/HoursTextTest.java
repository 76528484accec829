package org.voltyard.ui.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.TokenScope.Hours;

class HoursTextTest {
  private static final Hours NIGHTS =
      new Hours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(22, 0),
          LocalTime.of(6, 0));

  @Test
  void isWrittenInTheLanguageOfTheWindow() {
    List<Hours> hours =
        List.of(
            NIGHTS,
            new Hours(
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                LocalTime.of(8, 0),
                LocalTime.MIDNIGHT));
    assertThat(new HoursText(Locale.ENGLISH).write(hours))
        .isEqualTo("Mon-Fri 22:00-06:00; Sat Sun 08:00-24:00");
    assertThat(new HoursText(Locale.SIMPLIFIED_CHINESE).write(hours))
        .isEqualTo("周一-周五 22:00-06:00; 周六 周日 08:00-24:00");
    assertThat(new HoursText(Locale.ENGLISH).write(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon-Fri 22:00-06:00",
        "monday – friday  22:00 – 6:00 ;",
        "Mon,Tue, Wed Thu Fri 22:00~06:00",
        "周一至周五 22：00至06：00",
        "星期一、星期二、星期三、周四、周五 22:00到06:00；"
      })
  void isReadHoweverPeopleWriteIt(String words) {
    assertThat(HoursText.read(words)).containsExactly(NIGHTS);
  }

  @Test
  void daysMayGoPastSundayAndTimesStandAlone() {
    assertThat(HoursText.read("Sat-Mon 00:00-24:00").getFirst().days())
        .isEqualTo(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY));
    assertThat(HoursText.read("9:30-17:00"))
        .containsExactly(new Hours(Set.of(), LocalTime.of(9, 30), LocalTime.of(17, 0)));
    assertThat(HoursText.read("  ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nights", "Mon", "Mon 25:00-26:00", "Someday 08:00-09:00", "08:00"})
  void whatMeansNothingIsNamed(String words) {
    assertThatThrownBy(() -> HoursText.read("Tue 08:00-09:00; " + words))
        .isInstanceOfSatisfying(InvalidEntry.class, e -> assertThat(e.value()).isEqualTo(words));
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<Hours> hours = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
          if (random.nextBoolean()) {
            days.add(day);
          }
        }
        hours.add(new Hours(days, time(random), time(random)));
      }
      Locale locale = random.nextBoolean() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
      String words = new HoursText(locale).write(hours);
      assertThat(HoursText.read(words)).as(words).isEqualTo(hours);
    }
  }

  private static LocalTime time(Random random) {
    LocalTime minute = LocalTime.of(random.nextInt(24), random.nextInt(60));
    return random.nextInt(8) == 0 ? minute.plusSeconds(random.nextInt(60)) : minute;
  }
}
