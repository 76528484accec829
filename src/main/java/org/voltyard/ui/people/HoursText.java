package org.voltyard.ui.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.TokenScope.Hours;

/// The hours at which a token may charge as a line of words, such as `Mon-Fri 22:00-06:00; Sat
/// 08:00-12:00`, and back. Days are read in both languages and written in one.
record HoursText(Locale locale) {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
  private static final String TO = "\\s*[-–—~～至到]\\s*";
  private static final String TIME = "(\\d{1,2}[:：]\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)";
  private static final Pattern ENTRY = Pattern.compile("(.*?)\\s*" + TIME + TO + TIME);
  private static final Pattern RANGE = Pattern.compile("(.+?)" + TO + "(.+)");
  private static final int RUN = 3;

  /// In words; empty for any time.
  String write(List<Hours> hours) {
    return hours.stream().map(this::write).collect(Collectors.joining("; "));
  }

  private String write(Hours hours) {
    String times =
        hours.from() + "-" + (hours.to().equals(LocalTime.MIDNIGHT) ? "24:00" : hours.to());
    return hours.days().isEmpty() ? times : days(hours.days()) + " " + times;
  }

  private String days(Set<DayOfWeek> days) {
    List<DayOfWeek> sorted = days.stream().sorted().toList();
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < sorted.size()) {
      int end = i;
      while (end + 1 < sorted.size()
          && sorted.get(end + 1).getValue() == sorted.get(end).getValue() + 1) {
        end++;
      }
      if (end - i + 1 >= RUN) {
        words.add(name(sorted.get(i)) + "-" + name(sorted.get(end)));
      } else {
        sorted.subList(i, end + 1).forEach(day -> words.add(name(day)));
      }
      i = end + 1;
    }
    return String.join(" ", words);
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, locale);
  }

  /// What the words mean.
  ///
  /// @throws InvalidEntry naming the part that means nothing
  static List<Hours> read(String words) {
    List<Hours> all = new ArrayList<>();
    for (String part : words.split("[;；\\n]", -1)) {
      if (!part.isBlank()) {
        all.add(entry(part.strip()));
      }
    }
    return all;
  }

  private static Hours entry(String part) {
    Matcher found = ENTRY.matcher(part);
    if (!found.matches()) {
      throw wrong(part);
    }
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : found.group(1).replaceAll(TO, "-").split("[\\s,，、]+", -1)) {
      if (!word.isEmpty()) {
        add(days, word, part);
      }
    }
    return new Hours(days, time(found.group(2), part), time(found.group(3), part));
  }

  /// A day, or all from one to another, past Sunday where it comes to that.
  private static void add(Set<DayOfWeek> days, String word, String part) {
    Matcher range = RANGE.matcher(word);
    if (!range.matches()) {
      days.add(day(word, part));
      return;
    }
    DayOfWeek last = day(range.group(2), part);
    DayOfWeek each = day(range.group(1), part);
    days.add(each);
    while (each != last) {
      each = each.plus(1);
      days.add(each);
    }
  }

  private static DayOfWeek day(String word, String part) {
    for (DayOfWeek day : DayOfWeek.values()) {
      for (Locale language : LANGUAGES) {
        if (word.equalsIgnoreCase(day.getDisplayName(TextStyle.SHORT, language))
            || word.equalsIgnoreCase(day.getDisplayName(TextStyle.FULL, language))) {
          return day;
        }
      }
    }
    if (word.equals("周天") || word.equals("星期天")) {
      return DayOfWeek.SUNDAY;
    }
    throw wrong(part);
  }

  private static LocalTime time(String text, String part) {
    String plain = text.replace('：', ':');
    String whole = plain.indexOf(':') == 1 ? "0" + plain : plain;
    try {
      return whole.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(whole);
    } catch (DateTimeParseException e) {
      throw wrong(part);
    }
  }

  private static InvalidEntry wrong(String part) {
    return new InvalidEntry("hours", part, "hours such as Mon-Fri 22:00-06:00");
  }
}
