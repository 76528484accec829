package org.voltyard.ui.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.billing.DayPlan;
import org.voltyard.billing.TariffBook;
import org.voltyard.billing.Tariffs;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Period;
import org.voltyard.domain.TariffEvent;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TariffUse;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryFacts;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class TariffsViewTest {
  private static final Origin TEST = new Origin("test", "test");
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
  private static final Currency CNY = Currency.getInstance("CNY");
  private final OnStage stage = new OnStage();
  private final TariffBook book = new TariffBook();
  private final Tariffs tariffs = new Tariffs(book, this::append, FourEyes.NONE);
  private long seq;

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private void append(Fact fact) {
    book.apply(new Recorded(++seq, NOW, fact));
  }

  private TariffsModel.Deps deps() {
    return new TariffsModel.Deps(tariffs, () -> "CNY", new MemoryFacts().bus(), () -> NOW, TEST);
  }

  private static Tariff chinese() {
    List<Period> slots = new ArrayList<>();
    for (char letter : "VVVVVVVVVVVVVVVVPPPPPPPPFFFFFFFFFFPPPPSSSSFFFFFF".toCharArray()) {
      slots.add(
          switch (letter) {
            case 'S' -> Period.SHARP;
            case 'P' -> Period.PEAK;
            case 'F' -> Period.FLAT;
            default -> Period.VALLEY;
          });
    }
    Map<Period, DayPlan.Rate> rates = new EnumMap<>(Period.class);
    BigDecimal service = new BigDecimal("0.45");
    rates.put(Period.SHARP, new DayPlan.Rate(new BigDecimal("1.35"), service));
    rates.put(Period.PEAK, new DayPlan.Rate(new BigDecimal("1.10"), service));
    rates.put(Period.FLAT, new DayPlan.Rate(new BigDecimal("0.70"), service));
    rates.put(Period.VALLEY, new DayPlan.Rate(new BigDecimal("0.3512"), service));
    return new DayPlan(
            slots,
            rates,
            new DayPlan.Vat(BigDecimal.valueOf(13), BigDecimal.valueOf(6), BigDecimal.valueOf(6)),
            new DayPlan.Idle(
                Duration.ofMinutes(15),
                new BigDecimal("0.50"),
                new BigDecimal("60"),
                LocalTime.of(7, 0),
                LocalTime.of(23, 0)))
        .compile(new TariffId("DEPOT-CN"), "Depot, time of use", CNY);
  }

  private static Tariff coming() {
    return new Tariff(
        new TariffId("SPRING"),
        "Spring",
        "",
        CNY,
        Tariff.Taxes.NONE,
        null,
        null,
        NOW.plus(Duration.ofDays(90)),
        null,
        List.of(
            new Tariff.Element(
                List.of(
                    new Tariff.Price(
                        Tariff.Dimension.ENERGY, BigDecimal.ONE, null, 1, Tariff.Fee.OTHER, null)),
                Tariff.Restrictions.NONE)));
  }

  private void fill() {
    tariffs.put(chinese(), TEST);
    tariffs.put(coming(), TEST);
    tariffs.assign(new TariffUse(new TariffId("DEPOT-CN"), null, null), TEST);
    tariffs.assign(
        new TariffUse(new TariffId("SPRING"), new StationId("DEPOT-NORTH-0042"), null), TEST);
    tariffs.assign(new TariffUse(new TariffId("SPRING"), null, new TokenId("CARD-7")), TEST);
    append(
        new TariffEvent.Delivered(
            new StationId("DC-1"), new TariffId("DEPOT-CN"), "DEPOT-CN.0a1b2c", true, "Accepted"));
    append(
        new TariffEvent.Delivered(
            new StationId("DC-2"),
            new TariffId("DEPOT-CN"),
            "DEPOT-CN.0a1b2c",
            false,
            "TooManyElements"));
  }

  @Test
  void opensEverywhereWithListEditorAndPrices() {
    fill();
    stage.everywhere(
        "tariffs",
        (Desk desk) -> new TariffsView(desk, new TariffsModel(desk.fx(), deps())),
        view -> {
          TableView<?> list = (TableView<?>) view.lookup(".table-view");
          assertThat(list.getItems()).hasSize(2);
          list.getSelectionModel().select(0);
          assertThat(view.lookupAll(".cost-lines")).hasSize(1);
        });
  }

  @Test
  void showsUsesAndWhatStationsSaid() {
    fill();
    for (int tab = 1; tab <= 2; tab++) {
      int which = tab;
      stage.everywhere(
          "tariffs-tab" + tab,
          (Desk desk) -> new TariffsView(desk, new TariffsModel(desk.fx(), deps())),
          view -> ((TabPane) view.lookup(".tab-pane")).getSelectionModel().select(which));
    }
  }

  @Test
  void aTariffComesBackFromItsFormAsItWas() {
    Tariff tariff = chinese();
    assertThat(TariffDraft.read(TariffDraft.of(tariff))).isEqualTo(tariff);
    assertThat(TariffDraft.read(TariffDraft.of(coming()))).isEqualTo(coming());
  }

  @Test
  void theModelPublishesAndSaysWhatIsWrong() {
    ManualFx fx = new ManualFx();
    TariffsModel model = new TariffsModel(fx.fx(), deps());
    model.publish(
        chinese(),
        answer -> {},
        failure -> {
          throw new AssertionError(failure);
        });
    model.assign(new TariffUse(new TariffId("DEPOT-CN"), null, null), failure -> {});
    fx.advance(Duration.ofMillis(1));
    assertThat(model.lookProperty().get().rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.uses()).isEqualTo(1);
              assertThat(row.validity()).isEqualTo(TariffRow.Validity.HOLDS);
            });
    model.delete(new TariffId("DEPOT-CN"), failure -> {});
    fx.advance(Duration.ofMillis(1));
    assertThat(model.lookProperty().get().uses()).isEmpty();
  }

  @Test
  void aTrialIsPricedWhole() {
    Trial trial =
        new Trial(LocalDateTime.of(2026, 6, 3, 23, 30), 0, 60, new BigDecimal("60"), 20, null);
    var cost = trial.cost(chinese(), ZoneId.of("Asia/Shanghai"));
    // 30 kWh at 0.70 + 0.45 and 30 at 0.3512 + 0.45; the night has no fee for staying
    assertThat(cost.gross().amount()).isEqualByComparingTo("58.54");
    assertThat(Set.copyOf(cost.lines())).hasSize(4);
  }
}
