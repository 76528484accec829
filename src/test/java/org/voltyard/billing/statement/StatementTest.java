package org.voltyard.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.voltyard.billing.statement.Statement.Kind;
import org.voltyard.billing.statement.Statement.Line;
import org.voltyard.billing.statement.Statement.Period;
import org.voltyard.billing.statement.Statement.Subject;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.CostArchive.Amounts;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Money;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

class StatementTest {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Instant BEGIN = Instant.parse("2026-04-30T16:00:00Z");
  private static final Period MAY =
      new Period(BEGIN, Instant.parse("2026-05-31T16:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final Subject LI = new Subject(Kind.DRIVER, "d1", "李伟");

  private static Line line(int number, @Nullable Amounts cost) {
    Instant start = BEGIN.plusSeconds(number * 7200L);
    return new Line(
        new SessionId(number),
        start,
        start.plusSeconds(5400),
        new ConnectorId(new StationId("CP-1"), 2),
        new TokenId("=04A1"),
        "粤B·12345",
        "李伟",
        Energy.wattHours(12_345L),
        cost);
  }

  private static Amounts cost(long net, long gross, Currency currency) {
    return new Amounts(new Money(net, currency), new Money(gross, currency));
  }

  private static StatementTable table(Statement statement, String language) {
    return StatementTable.of(
        statement, StatementWords.in(language), Instant.parse("2026-06-01T00:00:00Z"));
  }

  @Test
  void eachCurrencyHasItsTotal() {
    Statement statement =
        new Statement(
            LI,
            MAY,
            List.of(
                line(1, cost(1000, 1130, CNY)),
                line(2, cost(500, 565, EUR)),
                line(3, cost(1, 2, CNY)),
                line(4, null)),
            1,
            true);
    assertThat(statement.costs()).containsExactly(cost(1001, 1132, CNY), cost(500, 565, EUR));
    StatementTable table = table(statement, "en");
    assertThat(table.heads())
        .containsExactly(
            "Session",
            "Start",
            "End",
            "Station",
            "Vehicle",
            "Token",
            "Duration",
            "kWh",
            "Net",
            "Gross",
            "Currency");
    assertThat(table.lines().getFirst())
        .containsExactly(
            "1",
            "2026-05-01 02:00",
            "2026-05-01 03:30",
            "CP-1/2",
            "粤B·12345",
            "=04A1",
            "1:30",
            "12.345",
            "10.00",
            "11.30",
            "CNY");
    assertThat(table.totals())
        .containsExactly(
            List.of(
                "Total", "4 sessions", "", "", "", "", "6:00", "49.380", "10.01", "11.32", "CNY"),
            List.of("Total", "", "", "", "", "", "", "", "5.00", "5.65", "EUR"));
    assertThat(table.notes())
        .containsExactly(
            "1 session of the period is still running and not in this list.",
            "1 session has no price.");
  }

  @Test
  void whoMayNotSeeMoneyGetsNone() {
    Statement statement = new Statement(LI, MAY, List.of(line(1, null)), 0, false);
    StatementTable table = table(statement, "zh-CN");
    assertThat(table.heads()).doesNotContain("含税").contains("电量 kWh");
    assertThat(table.notes()).containsExactly("不含费用：生成者无权查看费用。");
    assertThat(table.totals()).hasSize(1);
  }

  @Test
  void theCsvHasNoFormulas() {
    Statement statement = new Statement(LI, MAY, List.of(line(1, null)), 0, false);
    assertThat(StatementCsv.of(table(statement, "en")).lines())
        .hasSize(3)
        .element(1)
        .isEqualTo("1,2026-05-01 02:00,2026-05-01 03:30,CP-1/2,粤B·12345,'=04A1,1:30,12.345");
  }

  @Test
  void thePdfHasAllLinesOnItsSheetsAndChineseCharacters() throws IOException {
    List<Line> lines =
        IntStream.rangeClosed(1, 120).mapToObj(i -> line(i, cost(100, 113, CNY))).toList();
    byte[] pdf = StatementPdf.of(table(new Statement(LI, MAY, lines, 0, true), "zh"));
    try (PdfReader reader = new PdfReader(pdf)) {
      assertThat(reader.getNumberOfPages()).isGreaterThan(2);
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page));
      }
      assertThat(text.toString()).contains("充电对账单", "李伟", "粤B·12345", "135.60", "120 次会话");
    }
    assertThat(pdf.length).isLessThan(200_000);
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws IOException {
    assertThat(words("en").keySet()).isEqualTo(words("zh").keySet());
    assertThatThrownBy(() -> new Period(MAY.to(), MAY.from(), MAY.zone()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (var in = StatementTest.class.getResourceAsStream("words_" + language + ".properties")) {
      words.load(in);
    }
    return words;
  }
}
