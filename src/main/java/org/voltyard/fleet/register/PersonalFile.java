package org.voltyard.fleet.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of one person, to be handed out.
///
/// @param purpose why it is kept and for how long, in English and Chinese
public record PersonalFile(
    Instant madeAt,
    List<String> purpose,
    Person driver,
    List<Machine> vehicles,
    List<Card> tokens,
    List<Stay> sessions) {
  public PersonalFile {
    purpose = List.copyOf(purpose);
    vehicles = List.copyOf(vehicles);
    tokens = List.copyOf(tokens);
    sessions = List.copyOf(sessions);
  }

  /// The person.
  public record Person(
      String id,
      String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String language,
      @Nullable String organisation,
      boolean selfRegistered,
      boolean signsIn,
      boolean active) {}

  /// A vehicle that the person usually drives.
  public record Machine(String id, String plate, @Nullable String vin, @Nullable String evccid) {}

  /// A card or another token.
  public record Card(
      String id, String label, String status, @Nullable Instant expiry, @Nullable String kind) {}

  /// A charging session.
  public record Stay(
      long session,
      Instant start,
      @Nullable Instant end,
      String station,
      int connector,
      String token,
      double energyWh,
      @Nullable BigDecimal gross,
      @Nullable String currency) {}
}
