package org.voltyard.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Approval;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.FourEyes.Answer;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.Tariff.Fee;
import org.voltyard.domain.TariffId;

class TariffsTest {
  private static final Origin FAY = new Origin("fay", "window");

  private final TariffBook book = new TariffBook();
  private final List<Approval.Wish> wishes = new ArrayList<>();
  private final List<Runnable> deeds = new ArrayList<>();
  private final FourEyes eyes =
      (wish, _, deed) -> {
        wishes.add(wish);
        deeds.add(deed);
        return new Answer.Waiting(new UUID(1, 1));
      };
  private final Tariffs tariffs =
      new Tariffs(book, fact -> book.apply(new Recorded(1, Instant.EPOCH, fact)), eyes);

  private static Tariff night(String amount) {
    return new Tariff(
        new TariffId("night"),
        "Night",
        "",
        Currency.getInstance("CNY"),
        Tariff.Taxes.INCLUDED,
        null,
        new Tariff.Limit(null, new BigDecimal("80")),
        null,
        null,
        List.of(
            new Tariff.Element(
                List.of(
                    new Tariff.Price(
                        Dimension.ENERGY,
                        new BigDecimal(amount),
                        new BigDecimal("13"),
                        1,
                        Fee.ELECTRICITY,
                        null)),
                Tariff.Restrictions.during(LocalTime.of(22, 0), LocalTime.of(6, 0), null, null))));
  }

  @Test
  void aTariffIsPublishedOnceASecondPersonHasApproved() {
    assertThat(tariffs.put(night("0.62"), FAY)).isInstanceOf(Answer.Waiting.class);
    assertThat(tariffs.all()).isEmpty();
    deeds.getFirst().run();
    assertThat(tariffs.all()).containsExactly(night("0.62"));
  }

  @Test
  void theSecondPersonSeesEveryValue() {
    tariffs.put(night("0.62"), FAY);
    tariffs.put(night("0.26"), FAY);
    assertThat(wishes.getFirst().subject()).isEqualTo("night");
    assertThat(wishes.getFirst().values())
        .contains(
            new Approval.Value("currency", "CNY"),
            new Approval.Value("most", "gross 80"),
            new Approval.Value(
                "element 1",
                "dimension ENERGY, amount 0.62, vat 13, step 1, fee ELECTRICITY"
                    + " | start 22:00, end 06:00"));
    assertThat(wishes.getFirst()).isNotEqualTo(wishes.getLast());
  }
}
