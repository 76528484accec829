package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Money;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.Tariff.Restrictions;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TariffUse;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Certification cases about money, on one depot that has tariffs and takes web payments.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MoneyCases {
  static final Currency EUR = Currency.getInstance("EUR");
  static final String SECRET = "a secret of stations and depot";
  static final String TEMPLATE = "https://pay.example/{chargingstationid}/{evse}/{totp}/{version}";

  private Rig rig;

  @BeforeAll
  void open(@TempDir Path folder) {
    rig =
        new Rig(
            folder,
            Map.of(
                "onboarding",
                "accept",
                "site.currency",
                "EUR",
                "payments.url-template",
                TEMPLATE,
                "payments.secret",
                SECRET,
                "payments.receipt-url",
                "https://pay.example/receipts/{receipt}"));
  }

  @AfterAll
  void close() {
    rig.close();
  }

  Rig rig() {
    return rig;
  }

  static Money eur(String amount) {
    return Money.of(new BigDecimal(amount), EUR);
  }

  static Tariff.Price price(Dimension dimension, String amount, @Nullable String vat) {
    return new Tariff.Price(
        dimension,
        new BigDecimal(amount),
        vat == null ? null : new BigDecimal(vat),
        1,
        Tariff.Fee.OTHER,
        null);
  }

  /// Prices with 20 % of tax to come.
  static Tariff tariff(String id, Tariff.Element... elements) {
    return new Tariff(
        new TariffId(id),
        id,
        "0.30 a kWh",
        EUR,
        Tariff.Taxes.EXCLUDED,
        null,
        null,
        null,
        null,
        List.of(elements));
  }

  /// 0.30 for a kWh, and 20 % of tax.
  static Tariff plain(String id) {
    return tariff(
        id, new Tariff.Element(List.of(price(Dimension.ENERGY, "0.30", "20")), Restrictions.NONE));
  }

  /// Has a tariff with a fee that is paid once hold at a charger: 1.00 and 0.30 for a kWh.
  void withFee(String id, Charger2 at) {
    at.wire().answers("CostUpdated", Map.of());
    Tariff both =
        tariff(
            id,
            new Tariff.Element(
                List.of(price(Dimension.FLAT, "1.00", "20"), price(Dimension.ENERGY, "0.30", "20")),
                Restrictions.NONE));
    assertThat(holds(both, at)).isEqualTo(both);
  }

  /// A tariff that holds at a charger.
  Tariff holds(Tariff tariff, Charger2 at) {
    rig.depot().tariffs().put(tariff, Rig.OPERATOR);
    rig.depot().tariffs().assign(new TariffUse(tariff.id(), at.id(), null), Rig.OPERATOR);
    return tariff;
  }

  /// Has a charger tell variables of its device model.
  void tells(Charger2 charger, Map<String, String> variables) {
    List<Map<String, Object>> data = new ArrayList<>();
    variables.forEach((name, value) -> data.add(reported(name, value)));
    charger
        .wire()
        .call(
            "NotifyReport",
            Map.of(
                "requestId",
                1,
                "generatedAt",
                rig.now().toString(),
                "seqNo",
                0,
                "reportData",
                data));
    String one = variables.keySet().iterator().next();
    charger.next(
        StationEvent.ModelReported.class,
        f -> f.variables().stream().anyMatch(v -> v.name().equals(one)));
  }

  private static Map<String, Object> reported(String name, String value) {
    String[] parts = name.split("/", 2);
    Map<String, Object> variable = new HashMap<>();
    int bracket = parts[1].indexOf('[');
    variable.put("name", bracket < 0 ? parts[1] : parts[1].substring(0, bracket));
    if (bracket >= 0) {
      variable.put("instance", parts[1].substring(bracket + 1, parts[1].length() - 1));
    }
    return Map.of(
        "component",
        Map.of("name", parts[0]),
        "variable",
        variable,
        "variableAttribute",
        List.of(Map.of("value", value)));
  }

  /// A charger that calculates costs by itself.
  Charger2 calculating(String name) {
    Charger2 charger = rig.charger21(name);
    tells(charger, Map.of("TariffCostCtrlr/Enabled[Tariff]", "true"));
    return charger;
  }

  void prepaid(TokenId id, String credit) {
    rig.token(
        new Token(
            id,
            Token.Status.ACCEPTED,
            null,
            null,
            "prepaid",
            null,
            "de",
            new Token.Terms(eur(credit), null)));
  }

  static BigDecimal amount(JsonNode node) {
    assertThat(node).isNotNull();
    return node.decimalValue();
  }

  static Map<String, Object> payment(String reference) {
    return Map.of("idToken", reference, "type", "DirectPayment");
  }
}
