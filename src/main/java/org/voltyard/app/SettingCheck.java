package org.voltyard.app;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;

/// Says what is wrong with the value of a setting, if anything. Pure.
final class SettingCheck {
  /// Texts that must look like something.
  private static final Map<String, Form> FORMS =
      Map.of(
          "database.url",
          new Form(
              "embedded|jdbc:h2:.+|jdbc:postgresql:.+",
              "embedded, or an address that begins with jdbc:postgresql: or jdbc:h2:"),
          "ocpp.path",
          new Form("/[^\\s{}]*", "a path that begins with a slash, without blanks or braces"),
          "ocpp.bind",
          new Form("[0-9A-Za-z.:%-]+", "the address or name of an interface of this machine"),
          "api.bind",
          new Form("[0-9A-Za-z.:%-]+", "the address or name of an interface of this machine"),
          "ocpp.tls-names",
          new Form("[0-9A-Za-z.:_,\\s-]+", "auto, or names and addresses with commas between them"),
          "charging.master-group",
          new Form("\\S{1,36}", "none, or the parent of cards, 1 to 36 characters"),
          "openid.issuer",
          new Form(
              "none|https://[^\\s?#]+|http://(127\\.0\\.0\\.1|localhost|\\[::1])[:/][^\\s?#]*",
              "none, or an address that begins with https://"),
          "certificates.organization",
          new Form("[^\\p{Cntrl}]{1,64}", "1 to 64 characters"),
          "site.currency",
          new Form("[A-Z]{3}", "three capital letters such as CNY"));

  private record Form(String pattern, String words) {
    private boolean fits(String value) {
      return value.matches(pattern);
    }
  }

  private SettingCheck() {}

  /// The setting, the value and what is allowed, in one line; empty when the value is right.
  static Optional<String> fault(Setting setting, String value) {
    Form form = FORMS.get(setting.key());
    if (right(setting.kind(), value) && (form == null || form.fits(value))) {
      return Optional.empty();
    }
    String shown = setting.kind() instanceof Kind.Secret ? "***" : value;
    return Optional.of(
        "setting " + setting.key() + " = '" + shown + "': " + allowed(setting) + " is allowed");
  }

  private static boolean right(Kind kind, String value) {
    return switch (kind) {
      case Kind.Text _ -> !value.isBlank();
      case Kind.Secret _ -> true;
      case Kind.Whole w -> whole(w, value);
      case Kind.Flag _ -> value.equals("true") || value.equals("false");
      case Kind.Choice c -> c.options().contains(value);
      case Kind.Zone _ -> value.equals("system") || zone(value);
    };
  }

  private static boolean whole(Kind.Whole range, String value) {
    try {
      long number = Long.parseLong(value);
      return number >= range.min() && number <= range.max();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean zone(String value) {
    try {
      return ZoneId.of(value).getId().equals(value);
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// What may be said, in words.
  static String allowed(Setting setting) {
    Form form = FORMS.get(setting.key());
    if (form != null) {
      return form.words;
    }
    String unit = setting.unit().isEmpty() ? "" : " " + setting.unit();
    return switch (setting.kind()) {
      case Kind.Text _ -> "a text";
      case Kind.Secret _ -> "any text";
      case Kind.Whole w -> w.min() + " to " + w.max() + unit;
      case Kind.Flag _ -> "true or false";
      case Kind.Choice c -> String.join(", ", c.options());
      case Kind.Zone _ -> "system or an IANA time zone such as Asia/Shanghai";
    };
  }
}
