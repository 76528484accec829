package org.voltyard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Attribution;
import org.voltyard.domain.AuditText;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Money;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Power;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.DriverColumn;
import org.voltyard.domain.RegisterArchive.Of;
import org.voltyard.domain.RegisterArchive.OrganisationColumn;
import org.voltyard.domain.RegisterArchive.Query;
import org.voltyard.domain.RegisterArchive.TokenColumn;
import org.voltyard.domain.RegisterArchive.TokenLine;
import org.voltyard.domain.RegisterArchive.VehicleColumn;
import org.voltyard.domain.RegisterArchive.VehicleLine;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.TokenScope;
import org.voltyard.domain.Vehicle;

/// How drivers, vehicles, organisations and tokens are listed and found, on every database.
abstract class RegisterContract extends SessionContract {
  private static final Origin ANNA = new Origin("anna", "test");
  private static final Money TEN = new Money(1000, Currency.getInstance("CNY"));

  private void organisation(String id, String name, @Nullable String parent) {
    log.append(new RegisterEvent.OrganisationSaved(new Organisation(id, name, parent, true), ANNA));
  }

  private void driver(String id, String name, @Nullable String organisation) {
    log.append(
        new RegisterEvent.DriverSaved(
            new Driver(
                id, name, "+86 138-0000-1234", null, "zh", organisation, false, true, "hash"),
            ANNA));
  }

  private void vehicle(String id, String plate, @Nullable String driver, double kiloWattHours) {
    log.append(
        new RegisterEvent.VehicleSaved(
            new Vehicle(
                id,
                plate,
                "bus " + id,
                null,
                null,
                kiloWattHours < 0 ? null : Energy.wattHours(kiloWattHours * 1000),
                "GBT_DC",
                new Power(150_000.5),
                null,
                driver,
                !id.equals("v3")),
            ANNA));
  }

  private void token(String id, String label, Token.@Nullable Terms terms) {
    log.append(
        new TokenEvent.Changed(
            new Token(
                new TokenId(id),
                Token.Status.ACCEPTED,
                new TokenId("FLEET"),
                null,
                label,
                TokenKind.CARD,
                "zh",
                terms),
            ANNA));
  }

  private static <C extends Enum<C>> Query<C> query(
      @Nullable String text, Of of, C by, boolean falling) {
    return new Query<>(text, of, null, by, falling, null, 100);
  }

  private RegisterArchive store() {
    return new RegisterStore(database());
  }

  private List<String> vehicles(Query<VehicleColumn> query) {
    return store().vehicles(query).items().stream().map(v -> v.vehicle().id()).toList();
  }

  private List<String> tokens(@Nullable String text, Of of) {
    return store().tokens(query(text, of, TokenColumn.ID, false)).items().stream()
        .map(line -> line.id().value())
        .toList();
  }

  private void fleet() throws InterruptedException {
    organisation("acme", "Acme", null);
    organisation("north", "North", "acme");
    driver("d1", "Li Wei", "acme");
    driver("d2", "王芳", null);
    vehicle("v1", "京A·12345", "d1", 282);
    vehicle("v2", "粤B 99", null, -1);
    vehicle("v3", "沪C_1%", "d2", 100);
    project();
  }

  @Test
  void vehiclesAreSortedByWhatTheirListShows() throws InterruptedException {
    fleet();
    assertThat(vehicles(query(null, Of.ANYBODY, VehicleColumn.BATTERY, false)))
        .containsExactly("v2", "v3", "v1");
    assertThat(vehicles(query(null, Of.ANYBODY, VehicleColumn.BATTERY, true)))
        .containsExactly("v1", "v3", "v2");
    assertThat(vehicles(query(null, Of.ANYBODY, VehicleColumn.MAX_POWER, true)))
        .containsExactly("v3", "v2", "v1");
    for (VehicleColumn column : VehicleColumn.values()) {
      assertThat(vehicles(query(null, Of.ANYBODY, column, false))).as("%s", column).hasSize(3);
    }
    VehicleLine first = store().vehicles(Query.all(VehicleColumn.ID, 1)).items().getFirst();
    assertThat(first.driverName()).isEqualTo("Li Wei");
    assertThat(first.vehicle())
        .isEqualTo(
            new Vehicle(
                "v1",
                "京A·12345",
                "bus v1",
                null,
                null,
                Energy.wattHours(282_000L),
                "GBT_DC",
                new Power(150_000.5),
                null,
                "d1",
                true));
  }

  @Test
  void vehiclesAreFoundHoweverTheirPlateIsWritten() throws InterruptedException {
    fleet();
    VehicleColumn by = VehicleColumn.PLATE;
    assertThat(vehicles(query("京a12345", Of.ANYBODY, by, false))).containsExactly("v1");
    assertThat(vehicles(query("A·123", Of.ANYBODY, by, false))).containsExactly("v1");
    assertThat(vehicles(query("bus 粤", Of.ANYBODY, by, false))).containsExactly("v2");
    assertThat(vehicles(query("li wei", Of.ANYBODY, by, false))).containsExactly("v1");
    assertThat(vehicles(query("c_1%", Of.ANYBODY, by, false))).containsExactly("v3");
    assertThat(vehicles(query("%", Of.ANYBODY, by, false))).containsExactly("v3");
    assertThat(vehicles(query("no such", Of.ANYBODY, by, false))).isEmpty();
    assertThat(vehicles(query(null, new Of(null, "d2", null), by, false))).containsExactly("v3");
    Query<VehicleColumn> idle = new Query<>(null, Of.ANYBODY, false, by, false, null, 10);
    assertThat(vehicles(idle)).containsExactly("v3");
  }

  @Test
  void driversAndOrganisationsAreListedWithTheNamesOfOthers() throws InterruptedException {
    fleet();
    assertThat(store().drivers(Query.all(DriverColumn.NAME, 10)).items())
        .first()
        .returns("d1", d -> d.id())
        .returns("Acme", d -> d.organisationName())
        .returns(true, d -> d.signsIn())
        .returns(null, d -> d.email());
    assertThat(store().drivers(query("13800001234 王", Of.ANYBODY, DriverColumn.ID, true)).items())
        .singleElement()
        .returns("王芳", d -> d.name());
    assertThat(store().organisations(Query.all(OrganisationColumn.PARENT, 10)).items())
        .extracting(o -> o.parentName())
        .containsExactly(null, "Acme");
    assertThat(store().counts()).isEqualTo(new RegisterArchive.Counts(2, 3, 2, 0));
    for (DriverColumn column : DriverColumn.values()) {
      assertThat(store().drivers(Query.all(column, 10)).items()).as("%s", column).hasSize(2);
    }
    for (OrganisationColumn column : OrganisationColumn.values()) {
      assertThat(store().organisations(Query.all(column, 9)).items()).as("%s", column).hasSize(2);
    }
  }

  @Test
  void aNewNameIsFollowedByAllWhoTellIt() throws InterruptedException {
    fleet();
    token("A1", "one", new Token.Terms(TEN, null));
    log.append(
        new RegisterEvent.TokenAssigned(
            new TokenOwner(new TokenId("a1"), "d1", "v1", "north"), ANNA));
    project();
    organisation("acme", "Acme Holding", null);
    organisation("north", "Nord", "acme");
    driver("d1", "Li W.", "acme");
    vehicle("v1", "京A 7", "d1", 100);
    log.append(
        new TokenEvent.Spent(
            new TokenId("a1"), new SessionId(4), TEN, new Money(7, TEN.currency())));
    project();
    assertThat(store().token(new TokenId("A1")))
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .returns("Li W.", TokenLine::driverName)
                    .returns("京A 7", TokenLine::plate)
                    .returns("Nord", TokenLine::organisationName)
                    .returns(new Money(7, TEN.currency()), TokenLine::credit));
    assertThat(store().drivers(Query.all(DriverColumn.ID, 1)).items().getFirst().organisationName())
        .isEqualTo("Acme Holding");
    assertThat(store().organisations(Query.all(OrganisationColumn.ID, 9)).items().getLast())
        .returns("Acme Holding", o -> o.parentName());
  }

  @Test
  void tokensAreFoundByThemselvesAndByTheirOwners() throws InterruptedException {
    fleet();
    token("A1", "Reserve", null);
    token(
        "B2",
        "",
        new Token.Terms(null, null, new TokenScope(Set.of(new StationId("CP")), List.of())));
    token("C3", "", null);
    log.append(
        new RegisterEvent.TokenAssigned(new TokenOwner(new TokenId("B2"), "d1", null), ANNA));
    log.append(
        new RegisterEvent.TokenAssigned(
            new TokenOwner(new TokenId("C3"), null, null, "north"), ANNA));
    log.append(
        new RegisterEvent.TokenAssigned(new TokenOwner(new TokenId("D4"), null, "v1"), ANNA));
    project();
    token("D4", "late", null);
    project();
    assertThat(tokens("reserve", Of.ANYBODY)).containsExactly("A1");
    assertThat(tokens("wei", Of.ANYBODY)).containsExactly("B2");
    assertThat(tokens("fleet", Of.ANYBODY)).hasSize(4);
    assertThat(tokens(null, new Of(null, null, "acme"))).containsExactly("B2");
    assertThat(tokens(null, new Of(null, null, "north"))).containsExactly("C3");
    assertThat(tokens(null, new Of("v1", null, null))).containsExactly("D4");
    assertThat(store().token(new TokenId("b2"))).get().returns(true, TokenLine::scoped);
    log.append(new TokenEvent.Removed(new TokenId("D4"), ANNA));
    token("D4", "again", null);
    project();
    assertThat(store().token(new TokenId("D4"))).get().returns(null, TokenLine::vehicle);
    for (TokenColumn column : TokenColumn.values()) {
      assertThat(store().tokens(Query.all(column, 10)).items()).as("%s", column).hasSize(4);
    }
  }

  private static final FactText SHORT =
      new FactText() {
        @Override
        public FactText.Text of(Fact fact) {
          return Facts.TEXT.of(fact);
        }

        @Override
        public AuditText audit(Fact fact, Origin origin) {
          return Facts.TEXT.audit(fact, origin);
        }

        @Override
        public String redacted(String kind, String body, PrivacyEvent.Erased erased) {
          return body.contains("Li Wei") ? "redacted" : body;
        }
      };

  @Test
  void factsInTheDatabaseForgetWhoIsErased() {
    driver("d1", "Li Wei", null);
    driver("d2", "Li Wei", null);
    log.append(new PrivacyEvent.Erased("d1", List.of(), List.of(), ANNA));
    new Projection(database(), SHORT).apply(0, log.all());
    List<String> bodies =
        database()
            .read(
                s ->
                    s.createQuery("select f.body from FactEntity f order by f.seq", String.class)
                        .getResultList());
    assertThat(bodies.get(0)).isEqualTo("redacted");
    assertThat(bodies.get(1)).contains("Li Wei");
  }

  @Test
  void oldSessionsDoNotTellWhoseTheyWere() throws InterruptedException {
    for (int i = 1; i <= 4; i++) {
      log.append(
          new SessionEvent.Started(Facts.session(i, "CP1", i == 3 ? "FREEVEND" : "CARD", 0)));
      log.append(
          new RegisterEvent.SessionAttributed(
              new SessionId(i), new Attribution("v1", "d1", "acme", Attribution.By.TOKEN), ANNA));
      if (i != 2) {
        log.append(Facts.ended(i, "CP1", BEGIN.plusSeconds(9000), 100));
      }
    }
    project();
    Unlinking unlinking = new Unlinking(database());
    unlinking.before(Micros.of(BEGIN.plusSeconds(4 * 60)), () -> false);
    unlinking.before(Micros.of(BEGIN.plusSeconds(4 * 60)), () -> false);
    SessionStore store = new SessionStore(database());
    assertThat(store.whose(List.of(new SessionId(1), new SessionId(2), new SessionId(4))))
        .containsEntry(new SessionId(1), new SessionArchive.Whose(null, null, "acme"))
        .containsEntry(new SessionId(2), new SessionArchive.Whose("v1", "d1", "acme"))
        .containsEntry(new SessionId(4), new SessionArchive.Whose("v1", "d1", "acme"));
    assertThat(store.find(new SessionId(1)))
        .get()
        .satisfies(s -> assertThat(s.token().value()).startsWith("P-").hasSize(18));
    assertThat(store.find(new SessionId(3))).get().returns(TokenId.FREE_VEND, Session::token);
    assertThat(store.find(new SessionId(4))).get().returns(new TokenId("CARD"), Session::token);
  }

  @Test
  void pagesOfASortedListFollowOneAnother() throws InterruptedException {
    IntStream.range(0, 23).forEach(i -> token("T%02d".formatted(i), "label " + i % 3, null));
    project();
    for (String text : new String[] {null, "label"}) {
      for (boolean falling : new boolean[] {false, true}) {
        List<String> seen = new ArrayList<>();
        Query<TokenColumn> query =
            new Query<>(text, Of.ANYBODY, null, TokenColumn.LABEL, falling, null, 5);
        Page<TokenLine> page;
        do {
          page = store().tokens(query);
          page.items().forEach(line -> seen.add(line.label() + " " + line.id()));
          query = query.after(page.next());
        } while (page.next() != null);
        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
        assertThat(falling ? seen.reversed() : seen).isSorted();
      }
    }
    assertThatThrownBy(() -> store().tokens(Query.all(TokenColumn.LABEL, 5).after("x'; drop")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was not given by a page");
  }
}
