package org.voltyard.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.OnStage;

class PeopleModelTest {
  @TempDir Path folder;
  private final ManualFx fx = new ManualFx(OnStage.CLOCK.instant());
  private final List<Throwable> failures = new ArrayList<>();
  private Fleet fleet;
  private PeopleModel model;

  @BeforeEach
  void open() {
    fleet = new Fleet(folder.resolve("journal")).filled(4);
    model = fleet.model(fx.fx());
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  private <R> List<R> rows(PagedRows<R> rows) {
    rows.reload();
    List<R> now = rows.rowsProperty().get();
    return now == null ? List.of() : now;
  }

  @Test
  void rowsHaveTheNamesOfWhatTheyReferTo() {
    assertThat(rows(model.vehicles())).hasSize(4);
    VehicleRow first = rows(model.vehicles()).getFirst();
    assertThat(first.line().organisationName()).isEqualTo("城北公交车队");
    assertThat(first.line().driverName()).isEqualTo("李伟0");
    assertThat(rows(model.drivers())).hasSize(4);
    assertThat(rows(model.organisations()).stream().filter(row -> row.id().equals("north")))
        .singleElement()
        .satisfies(row -> assertThat(row.line().parentName()).isEqualTo("Acme Logistics"));
    assertThat(rows(model.tokens()))
        .extracting(TokenRow::state)
        .containsExactly(
            TokenRow.State.ACCEPTED,
            TokenRow.State.BLOCKED,
            TokenRow.State.EXPIRED,
            TokenRow.State.ACCEPTED);
  }

  @Test
  void tokensComePageByPageFoundAndOrderedByTheArchive() {
    fleet.depot.tokens.putAll(
        java.util.stream.IntStream.range(0, 450)
            .mapToObj(
                i ->
                    new Token(
                        new TokenId("Z%04d".formatted(i)),
                        Token.Status.ACCEPTED,
                        null,
                        null,
                        "bulk"))
            .toList(),
        Fleet.TEST);
    PagedRows<TokenRow> tokens = model.tokens();
    assertThat(rows(tokens)).hasSize(200);
    assertThat(tokens.totalProperty().get()).isEqualTo(454);
    tokens.more();
    tokens.more();
    tokens.more();
    assertThat(tokens.rowsProperty().get()).hasSize(454).doesNotHaveDuplicates();
    tokens.find("z0007");
    assertThat(tokens.rowsProperty().get()).hasSize(1);
    assertThat(tokens.totalProperty().get()).isEqualTo(454);
    tokens.find("");
    tokens.sort("people.field.token", true);
    assertThat(tokens.rowsProperty().get().getFirst().id()).isEqualTo("Z0449");
    assertThat(tokens.place(tokens.rowsProperty().get().getFirst())).isZero();
    tokens.active(false);
    assertThat(tokens.rowsProperty().get())
        .extracting(TokenRow::state)
        .containsExactly(TokenRow.State.BLOCKED);
    int lines = 0;
    tokens.active(null);
    var pieces = tokens.lines(TokenRow::id);
    for (List<String> piece = pieces.get(); !piece.isEmpty(); piece = pieces.get()) {
      lines += piece.size();
    }
    assertThat(lines).isEqualTo(454);
  }

  @Test
  void whatChangesInARegisterIsSeen() throws Exception {
    Subscription attached = model.vehicles().attach();
    fleet.depot.registers.put(
        fleet.depot.registers.vehicle("v0").orElseThrow().with(true), Fleet.TEST);
    JournalDepot.until(
        () -> {
          fx.advance(Duration.ofMillis(250));
          return model.vehicles().rowsProperty().get().getFirst().vehicle().active();
        });
    attached.unsubscribe();
  }

  @Test
  void aVehicleIsFilledInByNamesAndSaved() {
    Names names = model.names();
    Vehicle known = fleet.depot.registers.vehicle("v1").orElseThrow();
    Map<String, Object> values = new HashMap<>(Drafts.values(known, names));
    values.put("battery", new java.math.BigDecimal("350.5"));
    values.put("maxPower", new java.math.BigDecimal("180"));
    values.put("active", true);
    assertThat(Drafts.vehicle("v1", values, names).driver()).isEqualTo("d1");
    values.put("driver", "+86 13800000002");
    values.put("organisation", Names.NONE);
    model.saveVehicle(() -> Drafts.vehicle("v1", values, names), () -> {}, failures::add);
    Vehicle now = fleet.depot.registers.vehicle("v1").orElseThrow();
    assertThat(now.driver()).isEqualTo("d2");
    assertThat(now.organisation()).isNull();
    assertThat(failures).isEmpty();
    values.put("driver", "Nobody");
    model.saveVehicle(() -> Drafts.vehicle("v1", values, names), () -> {}, failures::add);
    assertThat(failures)
        .singleElement()
        .isInstanceOfSatisfying(InvalidEntry.class, e -> assertThat(e.field()).isEqualTo("driver"));
  }

  @Test
  void aTokenIsSavedWithItsOwnerAndKeepsWhatTheFormDoesNotAsk() {
    TokenDraft draft = draft();
    Token before = fleet.depot.tokens.find(new TokenId("04A1000000")).orElseThrow();
    Map<String, Object> values = new HashMap<>(draft.values(before));
    values.put("mostEnergy", new java.math.BigDecimal("60"));
    List.of("mostMinutes", "mostCost", "credit").forEach(values::remove);
    assertThat(draft.token(before, values)).isEqualTo(before);
    values.put("expiry", "2027-12-31");
    values.put("status", "people.BLOCKED");
    model.saveToken(
        () -> draft.token(before, values),
        token -> new TokenOwner(token.id(), null, "v3"),
        () -> {},
        failures::add);
    Token now = fleet.depot.tokens.find(before.id()).orElseThrow();
    assertThat(now.expiry()).isEqualTo("2027-12-31T16:00:00Z");
    assertThat(now.status()).isEqualTo(Token.Status.BLOCKED);
    assertThat(fleet.depot.registers.owner(before.id()).orElseThrow().vehicle()).isEqualTo("v3");
    assertThat(failures).isEmpty();
  }

  private TokenDraft draft() {
    return new TokenDraft(
        java.time.ZoneId.of("Asia/Shanghai"), model.terms(java.util.Locale.ENGLISH));
  }

  @Test
  void severalAreRemovedButNotThoseStillNamed() {
    List<PeopleModel.Changed> told = new ArrayList<>();
    model.removeOrganisations(List.of("old", "north"), told::add, failures::add);
    assertThat(told).singleElement().satisfies(c -> assertThat(c.done()).isEqualTo(1));
    assertThat(told.getFirst().refused()).singleElement().asString().contains("still named by");
    assertThat(fleet.depot.registers.organisation("north")).isPresent();
  }

  @Test
  void aDriverIsErasedInTheNameOfWhoActs() {
    model.erase("d1", () -> {}, failures::add);
    assertThat(fleet.erased).containsExactly("d1 by test");
    assertThat(failures).isEmpty();
  }

  @Test
  void aPersonsDataAreHandedOutInTheNameOfWhoActs() {
    String json = new String(model.personal("d1"), StandardCharsets.UTF_8);
    assertThat(json)
        .contains("\"name\" : \"Anna Müller-Lüdenscheidt 1\"")
        .contains("\"madeAt\" : \"2026-11-22T08:30:00Z\"");
    assertThat(fleet.told).containsExactly("d1 to test");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> model.personal("nobody"))
        .hasMessageContaining("nobody");
  }

  @Test
  void lastSessionsAreThoseOfTheVehicle() {
    model.lastSessions(new Whose("v1", null, null), all -> assertThat(all).isEmpty());
    assertThat(fleet.sessions.asked.getFirst().whose()).isEqualTo(new Whose("v1", null, null));
  }

  @Test
  void aFileIsSeenThenWrittenThenReported() throws IOException {
    ImportModel importing = model.importing(ImportKind.VEHICLES);
    Path file = folder.resolve("vehicles.csv");
    Files.writeString(file, "plate,vin\n京A·00001,\nNEW1,\nNEW2,short\n", StandardCharsets.UTF_8);
    importing.look(file);
    assertThat(importing.stepProperty().get()).isInstanceOf(ImportModel.Step.Seen.class);
    assertThat(importing.bad()).hasSize(1);
    importing.carryOut(true);
    assertThat(importing.stepProperty().get())
        .isInstanceOfSatisfying(
            ImportModel.Step.Over.class,
            over -> {
              assertThat(over.report().created()).isEqualTo(1);
              assertThat(over.report().changed()).isEqualTo(1);
              assertThat(over.report().bad()).hasSize(1);
            });
    assertThat(importing.progressProperty().get()).isEqualTo(1);
    assertThat(fx.wound()).isZero();
    importing.again();
    importing.look(folder.resolve("missing.csv"));
    assertThat(importing.stepProperty().get())
        .isInstanceOfSatisfying(
            ImportModel.Step.Choosing.class, step -> assertThat(step.trouble()).isNotNull());
  }
}
