package org.voltyard.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A person who charges.
///
/// @param language in which to address them, as RFC 5646 has it; null when unknown
/// @param organisation id of the one they drive for; null for none
/// @param selfRegistered whether they registered themselves on the driver page
/// @param active whether they may sign in, and whether sessions are still put down to them
/// @param passwordHash for the driver page; null when they cannot sign in
public record Driver(
    String id,
    String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String language,
    @Nullable String organisation,
    boolean selfRegistered,
    boolean active,
    @Nullable String passwordHash) {

  /// The same person with another password.
  public Driver withPassword(@Nullable String hash) {
    return new Driver(id, name, phone, email, language, organisation, selfRegistered, active, hash);
  }

  /// The same person, active or not.
  public Driver with(boolean nowActive) {
    return new Driver(
        id, name, phone, email, language, organisation, selfRegistered, nowActive, passwordHash);
  }

  /// The form in which phone numbers and e-mail addresses are compared.
  public static String key(String address) {
    return address.contains("@")
        ? address.strip().toLowerCase(Locale.ROOT)
        : address.replaceAll("[^0-9+]", "");
  }

  /// Whether everything in it can be.
  ///
  /// @throws InvalidEntry saying which of the values cannot be
  public void check() {
    InvalidEntry.unlessId(id);
    InvalidEntry.unlessName("name", name, 120);
    if (phone != null) {
      InvalidEntry.unless(
          phone.matches("\\+?[0-9][0-9 ()/-]{3,30}") && phone.replaceAll("[^0-9]", "").length() > 4,
          "phone",
          phone,
          "5 to 31 digits, which may begin with + and be parted by blanks, dashes or brackets");
    }
    if (email != null) {
      InvalidEntry.unless(
          email.length() <= 254 && email.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+"),
          "email",
          email,
          "an address such as name@example.org");
    }
    if (language != null) {
      InvalidEntry.unless(
          language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,4})?"),
          "language",
          language,
          "a tag such as en or zh-CN");
    }
  }
}
