package org.voltyard.fleet.register.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltyard.fleet.register.imports.Importing.ANNA;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltyard.domain.CsvText;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.imports.Fault.Reason;

class ImportsTest {
  /// Ten ways in which a line of vehicles cannot be taken; `%d` is a number of its own.
  private static final List<String> BAD =
      List.of(
          ",x%d,,,,,", // no plate
          "B%d,,SHORT,,,,", // VIN too short
          "B%d,,LSVAB4BR7EW12345O,,,,", // VIN with an O
          "B%d,,,much,,,", // battery is no number
          "B%d,,,9999999,,,", // battery too large
          "B%d,,,,Nobody's,,", // organisation unknown
          "B%d,,,,,Nobody,", // driver unknown
          "B%d,,,,,,perhaps", // neither yes nor no
          "P0,x%d,,,,,", // plate of line 2
          "B%d,,,"); // too few cells

  @TempDir Path folder;
  private Importing all;

  @BeforeEach
  void open() {
    all = new Importing(folder);
  }

  @AfterEach
  void close() {
    all.close();
  }

  /// Every two-hundredth line is bad, each in another way than the one before.
  private static String large(List<Integer> badLines) {
    StringBuilder text =
        new StringBuilder("Plate,Fleet no.,VIN,Battery kWh,Organisation,Driver,Active\n");
    for (int i = 0; i < 10_000; i++) {
      if (i % 200 == 199) {
        badLines.add(i + 2);
        text.append(BAD.get(i / 200 % BAD.size()).formatted(i));
      } else {
        text.append("P%d,%d,,282.5,Acme Logistics,d1,yes".formatted(i, i));
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void ofTenThousandLinesExactlyTheFiftyBadOnesAreShownAndTheOthersWritten() {
    List<Integer> badLines = new ArrayList<>();
    Preview preview = all.look(ImportKind.VEHICLES, large(badLines));
    assertThat(badLines).hasSize(50);
    assertThat(preview.rows()).hasSize(10_000);
    assertThat(preview.bad()).extracting(Row::line).isEqualTo(badLines);
    assertThat(preview.bad()).allSatisfy(row -> assertThat(row.faults()).isNotEmpty());
    assertThat(preview.bad().stream().flatMap(row -> row.faults().stream()).map(Fault::reason))
        .contains(Reason.MISSING, Reason.WRONG, Reason.UNKNOWN, Reason.TWICE, Reason.CELLS);
    assertThat(all.written).isEmpty();

    Report report = all.imports.carryOut(preview, true, ANNA, all.watch);
    assertThat(report.created()).isEqualTo(9_950);
    assertThat(report.bad()).isEqualTo(preview.bad());
    assertThat(all.registers.vehicles()).hasSize(9_951);
    assertThat(all.written).hasSize(9_950);
    assertThat(all.watch.seen).isSorted().startsWith(0).endsWith(9_950).hasSizeGreaterThan(30);
    assertThat(all.watch.all).isEqualTo(9_950);
  }

  @Test
  void whatIsStoppedWroteWholeGroupsAndSaysWhatIsLeft() {
    all.watch.stopAt = 2 * Imports.GROUP;
    Preview preview = all.look(ImportKind.VEHICLES, large(new ArrayList<>()));
    Report report = all.imports.carryOut(preview, true, ANNA, all.watch);
    assertThat(report.created()).isEqualTo(2 * Imports.GROUP);
    assertThat(report.left()).isEqualTo(9_950 - 2 * Imports.GROUP);
    assertThat(all.written).hasSize(2 * Imports.GROUP);
    Report rest = all.imports.carryOut(preview, false, ANNA, new Importing.Watching());
    assertThat(rest.skipped()).isEqualTo(2 * Imports.GROUP);
    assertThat(rest.created()).isEqualTo(9_950 - 2 * Imports.GROUP);
  }

  @Test
  void aFileOfBadLinesOnlyWritesNothing() {
    Report report = all.take(ImportKind.VEHICLES, "plate,vin\nA1,x\nA2,y\n", true);
    assertThat(report).isEqualTo(new Report(0, 0, 0, 0, report.bad()));
    assertThat(report.bad()).hasSize(2);
    assertThat(all.written).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadAtAllSaysWhy() {
    assertThat(why("")).isEqualTo(UnreadableFile.Why.EMPTY);
    assertThat(why("plate,vin\n\n , \n")).isEqualTo(UnreadableFile.Why.EMPTY);
    assertThat(why("number,colour\n1,red\n")).isEqualTo(UnreadableFile.Why.COLUMN_MISSING);
    assertThat(why("plate,车牌号\n1,2\n")).isEqualTo(UnreadableFile.Why.COLUMN_TWICE);
    assertThat(why("plate\n\"A1\n")).isEqualTo(UnreadableFile.Why.QUOTES);
    assertThatThrownBy(
            () ->
                all.imports.preview(
                    ImportKind.VEHICLES, new byte[] {'p', (byte) 0xFF, (byte) 0xFF}, ANNA))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.why()).isEqualTo(UnreadableFile.Why.ENCODING));
  }

  private UnreadableFile.Why why(String text) {
    try {
      throw new AssertionError(all.look(ImportKind.VEHICLES, text).toString());
    } catch (UnreadableFile e) {
      return e.why();
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,','", "GBK,','", "GB18030,;", "UTF-16,'\t'"})
  void chineseTitlesAreUnderstoodInEveryUsualEncodingAndWithEveryDelimiter(
      String charset, String delimiter) {
    String text =
        String.join(delimiter, "车牌号", "自编号", "电池容量（kWh）", "组织", "颜色")
            + "\r\n"
            + String.join(
                delimiter, "京B·00001", "12", delimiter.equals(";") ? "282,5" : "282.5", "acme", "红")
            + "\r\n";
    Preview preview =
        all.imports.preview(ImportKind.VEHICLES, text.getBytes(Charset.forName(charset)), ANNA);
    assertThat(preview.titles().unknown()).containsExactly("颜色");
    assertThat(preview.bad()).isEmpty();
    all.imports.carryOut(preview, true, ANNA, all.watch);
    Vehicle made = all.registers.plated("京B00001").orElseThrow();
    assertThat(made.battery()).isEqualTo(org.voltyard.domain.Energy.wattHours(282_500L));
    assertThat(made.organisation()).isEqualTo("acme");
  }

  @Test
  void whatIsThereAlreadyIsChangedOrSkippedAndKeepsWhatTheFileDoesNotTell() {
    String text = "\uFEFFplate,driver,connector\n京A 12345,,CCS2\n";
    Preview preview = all.look(ImportKind.VEHICLES, text);
    assertThat(preview.count(Row.State.KNOWN)).isEqualTo(1);
    assertThat(all.imports.carryOut(preview, false, ANNA, all.watch).skipped()).isEqualTo(1);
    assertThat(all.written).isEmpty();
    assertThat(all.imports.carryOut(preview, true, ANNA, all.watch).changed()).isEqualTo(1);
    Vehicle now = all.registers.vehicle("v1").orElseThrow();
    assertThat(now.connector()).isEqualTo("CCS2");
    assertThat(now.driver()).isNull(); // an empty cell empties
    assertThat(now.fleetNumber()).isEqualTo("7"); // a missing column leaves
  }

  @Test
  void aDriverIsFoundByPhoneAndKeepsPasswordAndOrganisation() {
    Report report =
        all.take(
            ImportKind.DRIVERS,
            "姓名,手机号,邮箱\n李伟,+8613800000001,li@example.org\n王芳,13800000002,\n王芳,,\n",
            true);
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.created()).isEqualTo(1);
    Driver li = all.registers.driver("d1").orElseThrow();
    assertThat(li.name()).isEqualTo("李伟");
    assertThat(li.passwordHash()).isEqualTo("hash");
    assertThat(li.organisation()).isEqualTo("acme");
    assertThat(report.bad()).singleElement().satisfies(row -> assertThat(row.line()).isEqualTo(4));
  }

  @Test
  void whatBelongsToAnotherIsRefusedWithWhoseItIs() {
    Preview preview = all.look(ImportKind.DRIVERS, "id,name,phone\nd7,Wang,+86 13800000001\n");
    assertThat(preview.bad().getFirst().faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.reason()).isEqualTo(Reason.TAKEN);
              assertThat(fault.column()).isEqualTo("phone");
              assertThat(fault.other()).isEqualTo("Li Wei");
              assertThat(fault.toString())
                  .isEqualTo("phone '+86 13800000001': not that of driver Li Wei");
            });
  }

  @Test
  void eachThingThatIsAnotherVehiclesIsNamedInItsColumn() {
    String first = "plate,vin,evccid\nA1,LSVAB4BR7EW123456,0123456789AB\n";
    assertThat(all.take(ImportKind.VEHICLES, first, false).created()).isEqualTo(1);
    String second = "plate,vin,evccid\nA2,LSVAB4BR7EW123456,0123456789AB\n";
    assertThat(all.look(ImportKind.VEHICLES, second).bad().getFirst().faults())
        .extracting(Fault::column, Fault::reason, Fault::other)
        .containsExactly(tuple("vin", Reason.TAKEN, "A1"), tuple("evccid", Reason.TAKEN, "A1"));
  }

  @Test
  void anOrganisationMayBelongToALaterLineButNotToABadOne() {
    String text =
        """
        name,parent
        Night shift,North
        North,Acme Logistics
        ,Acme Logistics
        Lost,Nowhere
        Below lost,Lost
        Ring,Ring two
        Ring two,Ring
        """;
    Report report = all.take(ImportKind.ORGANISATIONS, text, true);
    assertThat(report.created()).isEqualTo(2);
    assertThat(report.bad()).extracting(Row::line).containsExactly(4, 5, 6, 7, 8);
    Organisation night = named("Night shift");
    assertThat(night.parent()).isEqualTo(named("North").id());
    assertThat(named("North").parent()).isEqualTo("acme");
  }

  private Organisation named(String name) {
    return all.registers.organisations().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tokensComeWithTheirOwnersAndTheirTimes() {
    String text =
        """
        卡号;持有人;状态;有效期;司机;车辆;凭证组
        04A1;李伟;正常;2026/12/31;Li Wei;;FLEET
        04A2;;冻结;2026-12-31 18:00;;京A12345;
        04A3;;lost;soon;Nobody;X;04a3
        """;
    Report report = all.take(ImportKind.TOKENS, text, true);
    assertThat(report.created()).isEqualTo(2);
    Token first = all.tokens.find(new TokenId("04a1")).orElseThrow();
    assertThat(first.expiry()).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
    assertThat(first.parent()).isEqualTo(new TokenId("FLEET"));
    assertThat(all.registers.owner(new TokenId("04A1")).orElseThrow().driver()).isEqualTo("d1");
    assertThat(all.registers.owner(new TokenId("04A2")).orElseThrow())
        .isEqualTo(new TokenOwner(new TokenId("04A2"), null, "v1"));
    assertThat(all.tokens.find(new TokenId("04A2")).orElseThrow().status())
        .isEqualTo(Token.Status.BLOCKED);
    assertThat(report.bad().getFirst().faults())
        .extracting(Fault::column)
        .containsExactly("状态", "凭证组", "有效期", "司机", "车辆");
  }

  @Test
  void aFormulaIsKeptAsTextAndLeavesHarmless() {
    String formula = "=HYPERLINK(\"http://evil.example\",\"x\")";
    String text =
        "id,name,phone\n\"d5\",\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",+8613900000005\n";
    all.take(ImportKind.DRIVERS, text, true);
    assertThat(all.registers.driver("d5").orElseThrow().name()).isEqualTo(formula);
    String exported = CsvText.row(List.of("d5", formula, "+8613900000005"));
    assertThat(exported).startsWith("d5,\"'=HYPERLINK").contains(",'+86");
    // and comes back as it was
    all.take(ImportKind.DRIVERS, "id,name,phone\n" + exported + "\n", true);
    assertThat(all.registers.driver("d5").orElseThrow().name()).isEqualTo(formula);
    assertThat(all.registers.driver("d5").orElseThrow().phone()).isEqualTo("+8613900000005");
  }

  @Test
  void theBadLinesAreAFileThatCanBeMendedAndImportedAgain() {
    Report report = all.take(ImportKind.VEHICLES, "plate,vin\nA1,x\n\"=1+1\n2\",y\nA3,\n", true);
    assertThat(report.created()).isEqualTo(1);
    Titles titles = Titles.of(ImportKind.VEHICLES, List.of("plate", "vin"));
    String csv = Report.csv(titles, report.bad(), List.of("Line", "Problem"), Fault::toString);
    assertThat(csv)
        .startsWith("\uFEFFplate,vin,Line,Problem\r\nA1,x,2,")
        .contains("\"'=1+1\n2\",y,3,");
    Report again =
        all.take(ImportKind.VEHICLES, csv.replace(",x,", ",,").replace(",y,", ",,"), true);
    assertThat(again.created()).isEqualTo(2);
    assertThat(again.bad()).isEmpty();
  }

  @Test
  void whatTheRegisterDoesNotTakeAnyMoreIsToldAsBad() {
    Preview preview = all.look(ImportKind.VEHICLES, "plate,driver\nA1,d1\nA2,\n");
    all.registers.put(all.registers.vehicle("v1").orElseThrow().with(false), ANNA);
    all.registers.removeVehicle("v1", ANNA);
    all.registers.removeDriver("d1", ANNA);
    Report report = all.imports.carryOut(preview, true, ANNA, all.watch);
    assertThat(report.created()).isEqualTo(1);
    assertThat(report.bad()).singleElement().satisfies(row -> assertThat(row.line()).isEqualTo(2));
  }

  @Test
  void whoMayNotChangeTheRegistersImportsNothing() {
    Origin viewer = new Origin("eve", "test", null, Set.of());
    Preview preview = all.look(ImportKind.VEHICLES, "plate\nA1\n");
    assertThatThrownBy(
            () ->
                all.imports.preview(
                    ImportKind.VEHICLES, "plate\nA1\n".getBytes(StandardCharsets.UTF_8), viewer))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> all.imports.carryOut(preview, true, viewer, all.watch))
        .isInstanceOf(Forbidden.class);
    assertThat(all.written).isEmpty();
  }

  @Test
  void everyColumnOfAKindHasNamesOfItsOwn() {
    for (ImportKind kind : ImportKind.values()) {
      assertThat(kind.columns().stream().flatMap(column -> column.names().stream()))
          .doesNotHaveDuplicates()
          .allSatisfy(
              name -> assertThat(kind.columns()).filteredOn(each -> each.called(name)).hasSize(1));
    }
  }
}
