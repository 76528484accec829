package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Csv;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.CommandForm.Kind;

class SmallKitTest {
  @Test
  void figuresAreWrittenAsTheWholeWindowWritesThem() {
    assertThat(Formats.kilowatts(1234.56)).isEqualTo("1\u2009234.6");
    assertThat(Formats.kilowatts(-3)).isEqualTo("−3.0");
    assertThat(Formats.kilowattHours(0.005)).isEqualTo("0.01");
    assertThat(Formats.percent(79.6)).isEqualTo("80");
    assertThat(Formats.decimal(Double.NaN, 1)).isEqualTo("–");
    assertThat(Formats.hoursMinutes(Duration.ofMinutes(65))).isEqualTo("1:05");
    assertThat(Formats.age(Duration.ofSeconds(190))).isEqualTo("3 min");
  }

  @Test
  void valuesGrowStaleAfterTwoIntervalsAndAreStruckTenMinutesAfterTheSocketClosed() {
    Duration every = Duration.ofSeconds(30);
    assertThat(Freshness.of(Duration.ofSeconds(60), every, true)).isEqualTo(Freshness.FRESH);
    assertThat(Freshness.of(Duration.ofSeconds(61), every, true)).isEqualTo(Freshness.STALE);
    assertThat(Freshness.of(Duration.ofMinutes(10), every, false)).isEqualTo(Freshness.OFFLINE);
    assertThat(Freshness.of(Duration.ofMinutes(11), every, false))
        .isEqualTo(Freshness.LONG_OFFLINE);
  }

  @Test
  void namesSortAsPeopleCount() {
    assertThat(List.of("CP10", "CP2", "cp1").stream().sorted(NaturalOrder.INSTANCE))
        .containsExactly("cp1", "CP2", "CP10");
  }

  @Test
  void csvQuotesAndDefusesFormulas() {
    String csv = new Csv().line(List.of("a,b", "say \"hi\"", "=1+1", "1\u2009234.5")).toString();
    assertThat(csv).isEqualTo("\uFEFF\"a,b\",\"say \"\"hi\"\"\",'=1+1,1 234.5\r\n");
  }

  @Test
  void preferencesSurviveInTheirFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("deep/window.properties");
    Preferences first = new FilePreferences(file);
    first.put("filter.stations.东区", "东区 CCS");
    first.put("look", "LIGHT");
    Preferences second = new FilePreferences(file);
    assertThat(second.withPrefix("filter.")).containsValue("东区 CCS");
    assertThat(second.choice("look", LookChoice.DARK)).isEqualTo(LookChoice.LIGHT);
    Files.writeString(file, "broken=\\u00");
    assertThat(new FilePreferences(file).value("look")).isEmpty();
  }

  @Test
  void fieldsSayWhatIsWrong() {
    assertThat(problem(true, new Kind.Text(3), "")).isEqualTo("kit.form.required");
    assertThat(problem(false, new Kind.Text(3), "")).isEmpty();
    assertThat(problem(false, new Kind.Text(3), "abcd")).isEqualTo("kit.form.tooLong");
    assertThat(problem(false, new Kind.Whole(0L, 9L), "x")).isEqualTo("kit.form.notWhole");
    assertThat(problem(false, new Kind.Whole(0L, 9L), "-1")).isEqualTo("kit.form.tooSmall");
    assertThat(problem(false, new Kind.Whole(0L, 9L), "10")).isEqualTo("kit.form.tooLarge");
    assertThat(problem(false, new Kind.Decimal(0.1), "1.25")).isEqualTo("kit.form.notMultiple");
    assertThat(problem(false, new Kind.Decimal(0.1), "1.2")).isEmpty();
    assertThat(problem(false, new Kind.Moment(), "tomorrow")).isEqualTo("kit.form.notMoment");
    assertThat(problem(false, new Kind.Choice(List.of("A")), "B")).isEqualTo("kit.form.notChoice");
  }

  private static String problem(boolean required, Kind kind, String words) {
    return FieldCheck.problem(required, kind, words).map(FieldCheck.Problem::key).orElse("");
  }
}
