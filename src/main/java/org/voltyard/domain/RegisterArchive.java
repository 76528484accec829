package org.voltyard.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Drivers, vehicles, organisations and tokens as long lists, from the database and so a moment
/// behind the registers. Never call it on the JavaFX thread.
public interface RegisterArchive {
  Page<DriverLine> drivers(Query<DriverColumn> query);

  Page<VehicleLine> vehicles(Query<VehicleColumn> query);

  Page<OrganisationLine> organisations(Query<OrganisationColumn> query);

  Page<TokenLine> tokens(Query<TokenColumn> query);

  /// One token with its owner.
  Optional<TokenLine> token(TokenId id);

  /// How many there are of each.
  Counts counts();

  /// How many there are.
  record Counts(long drivers, long vehicles, long organisations, long tokens) {}

  /// What to look for; null is anything.
  ///
  /// @param text words that must all be found somewhere in what names a line, in upper or lower
  ///   case
  /// @param of whose it must be
  /// @param active only those in use, or only those that are not; of tokens, those not blocked
  /// @param by column to sort by
  /// @param falling from the greatest to the least
  /// @param cursor `next` of the page before, null for the first
  /// @param limit 1 to 1000
  record Query<C extends Enum<C>>(
      @Nullable String text,
      Of of,
      @Nullable Boolean active,
      C by,
      boolean falling,
      @Nullable String cursor,
      int limit) {
    /// All of them.
    public static <C extends Enum<C>> Query<C> all(C by, int limit) {
      return new Query<>(null, Of.ANYBODY, null, by, false, null, limit);
    }

    /// Those in which the text is found.
    public Query<C> with(@Nullable String words) {
      return new Query<>(words, of, active, by, falling, cursor, limit);
    }

    /// The page that begins at a cursor.
    public Query<C> after(@Nullable String next) {
      return new Query<>(text, of, active, by, falling, next, limit);
    }
  }

  /// To whom something belongs, by ids in the registers; null is anybody. What belongs to an
  /// organisation's drivers or vehicles belongs to the organisation.
  record Of(@Nullable String vehicle, @Nullable String driver, @Nullable String organisation) {
    public static final Of ANYBODY = new Of(null, null, null);
  }

  /// What drivers can be sorted by.
  enum DriverColumn {
    NAME,
    ID,
    PHONE,
    EMAIL,
    LANGUAGE,
    ORGANISATION,
    STATE
  }

  /// A driver in a list.
  ///
  /// @param signsIn whether they have a password for the driver page
  record DriverLine(
      String id,
      String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String language,
      @Nullable String organisation,
      @Nullable String organisationName,
      boolean selfRegistered,
      boolean signsIn,
      boolean active) {}

  /// What vehicles can be sorted by.
  enum VehicleColumn {
    PLATE,
    ID,
    FLEET_NUMBER,
    VIN,
    EVCCID,
    BATTERY,
    CONNECTOR,
    MAX_POWER,
    ORGANISATION,
    DRIVER,
    STATE
  }

  /// A vehicle in a list.
  record VehicleLine(
      Vehicle vehicle, @Nullable String organisationName, @Nullable String driverName) {}

  /// What organisations can be sorted by.
  enum OrganisationColumn {
    NAME,
    ID,
    PARENT,
    STATE
  }

  /// An organisation in a list.
  record OrganisationLine(Organisation organisation, @Nullable String parentName) {}

  /// What tokens can be sorted by.
  enum TokenColumn {
    ID,
    LABEL,
    STATUS,
    PARENT,
    KIND,
    EXPIRY,
    CREDIT,
    DRIVER,
    VEHICLE,
    ORGANISATION
  }

  /// A token in a list, with its owner.
  ///
  /// @param limited whether its sessions have a limit of money, energy or time
  /// @param scoped whether it may charge at some stations or times only
  record TokenLine(
      TokenId id,
      Token.Status status,
      @Nullable TokenId parent,
      @Nullable Instant expiry,
      String label,
      @Nullable TokenKind kind,
      @Nullable String language,
      @Nullable Money credit,
      boolean limited,
      boolean scoped,
      @Nullable String driver,
      @Nullable String driverName,
      @Nullable String vehicle,
      @Nullable String plate,
      @Nullable String organisation,
      @Nullable String organisationName) {}
}
