package org.voltyard.domain;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What the depot says of money to stations that ask. Called on the station's thread after what it
/// told is on disk.
public interface CostDesk {
  /// A desk that says nothing.
  CostDesk SILENT =
      new CostDesk() {
        @Override
        public Answer answer(StationId station, TransactionReport report) {
          return Answer.NOTHING;
        }

        @Override
        public @Nullable Named driverTariff(StationId station, TokenId token) {
          return null;
        }

        @Override
        public boolean direct(StationId station, TokenId reference) {
          return false;
        }

        @Override
        public Currency currency() {
          return Currency.getInstance("XXX");
        }

        @Override
        public VatAnswer vat(StationId station, String number) {
          return new VatAnswer(false, null, "no register of VAT numbers is connected");
        }

        @Override
        public PaymentEvent.@Nullable Receipt settled(StationId station, Settlement settlement) {
          return null;
        }
      };

  /// What is answered to a report of a transaction.
  Answer answer(StationId station, TransactionReport report);

  /// The tariff of the driver himself for a station that calculates by itself; null when the
  /// station's own holds.
  @Nullable Named driverTariff(StationId station, TokenId token);

  /// Whether a payment at the station's own terminal may charge under its reference.
  boolean direct(StationId station, TokenId reference);

  /// That of the site: what stations say of money without a currency is in it.
  Currency currency();

  /// Whether a VAT number is good, and whose it is.
  VatAnswer vat(StationId station, String number);

  /// Takes what became of a payment; the receipt that the depot gives, if it does.
  PaymentEvent.@Nullable Receipt settled(StationId station, Settlement settlement);

  /// What a station is told of a transaction.
  ///
  /// @param cost so far, or in all when it is over, with tax; null when nothing is to be said
  /// @param limit to be kept from now on; null when that has not changed
  record Answer(@Nullable Money cost, @Nullable ChargeLimit limit) {
    public static final Answer NOTHING = new Answer(null, null);
  }

  /// A tariff under the name that a station keeps it by.
  record Named(String name, Tariff tariff) {}

  /// What is known of a VAT number.
  ///
  /// @param company null where the register does not tell
  /// @param reason why it is not good
  record VatAnswer(boolean valid, @Nullable Company company, @Nullable String reason) {}

  /// Whose a VAT number is.
  record Company(
      String name, String street, String city, @Nullable String postalCode, String country) {}
}
