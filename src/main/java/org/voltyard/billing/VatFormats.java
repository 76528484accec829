package org.voltyard.billing;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.voltyard.domain.CostDesk.VatAnswer;
import org.voltyard.domain.VatRegister;

/// Judges VAT numbers by their form and check digits alone: a number that cannot be is refused;
/// whose it is, only a register can tell.
public final class VatFormats implements VatRegister {
  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          rule("AT", "U\\d{8}", VatFormats::austria),
          rule("BE", "[01]\\d{9}", VatFormats::belgium),
          rule("DE", "[1-9]\\d{8}", VatFormats::iso7064),
          rule("DK", "[1-9]\\d{7}", n -> weighted(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
          rule("FI", "\\d{8}", VatFormats::finland),
          rule("FR", "\\d{11}", VatFormats::france),
          rule("HR", "\\d{11}", VatFormats::iso7064),
          rule("IT", "\\d{11}", VatFormats::luhn),
          rule("LU", "\\d{8}", n -> Long.parseLong(n) / 100 % 89 == Long.parseLong(n) % 100),
          rule("NL", "\\d{9}B\\d{2}", VatFormats::netherlands),
          rule("PL", "\\d{10}", n -> weighted(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(n, 9)),
          rule("PT", "\\d{9}", VatFormats::portugal),
          rule("SE", "\\d{10}01", n -> luhn(n.substring(0, 10))));

  /// Countries whose numbers are known by their length only.
  private static final Map<String, Pattern> LENGTHS =
      Map.of(
          "BG", Pattern.compile("\\d{9,10}"),
          "CZ", Pattern.compile("\\d{8,10}"),
          "EE", Pattern.compile("\\d{9}"),
          "ES", Pattern.compile("[A-Z0-9]\\d{7}[A-Z0-9]"),
          "GB", Pattern.compile("\\d{9}|\\d{12}"),
          "HU", Pattern.compile("\\d{8}"),
          "IE", Pattern.compile("\\d[A-Z0-9]\\d{5}[A-Z]{1,2}"),
          "RO", Pattern.compile("\\d{2,10}"),
          "SI", Pattern.compile("\\d{8}"),
          "SK", Pattern.compile("\\d{10}"));

  private static final Pattern CHINA = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{18}");
  private static final String CHINESE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private record Rule(Pattern form, Predicate<String> digits) {}

  private static Map.Entry<String, Rule> rule(
      String country, String form, Predicate<String> digits) {
    return Map.entry(country, new Rule(Pattern.compile(form), digits));
  }

  @Override
  public VatAnswer look(String number) {
    String text = number.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
    if (CHINA.matcher(text).matches()) {
      return answer(china(text), "the check character does not fit");
    }
    if (text.length() < 4) {
      return new VatAnswer(false, null, "too short");
    }
    String country = text.substring(0, 2);
    String rest = text.substring(2);
    Rule rule = RULES.get(country);
    if (rule != null) {
      return rule.form().matcher(rest).matches()
          ? answer(rule.digits().test(rest), "the check digits do not fit")
          : new VatAnswer(false, null, "not the form of " + country);
    }
    Pattern length = LENGTHS.get(country);
    return length == null
        ? new VatAnswer(false, null, "no country that is known here")
        : answer(length.matcher(rest).matches(), "not the form of " + country);
  }

  private static VatAnswer answer(boolean valid, String reason) {
    return new VatAnswer(valid, null, valid ? null : reason);
  }

  private static int digit(String text, int at) {
    return text.charAt(at) - '0';
  }

  private static int weighted(String text, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += digit(text, i) * weights[i];
    }
    return sum;
  }

  private static boolean austria(String n) {
    int sum = 0;
    for (int i = 1; i < 8; i++) {
      int d = digit(n, i) * (i % 2 == 0 ? 2 : 1);
      sum += d / 10 + d % 10;
    }
    return (96 - sum) % 10 == digit(n, 8);
  }

  private static boolean belgium(String n) {
    return 97 - Long.parseLong(n.substring(0, 8)) % 97 == Long.parseLong(n.substring(8));
  }

  private static boolean iso7064(String n) {
    int product = 10;
    for (int i = 0; i < n.length() - 1; i++) {
      int sum = (digit(n, i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digit(n, n.length() - 1);
  }

  private static boolean finland(String n) {
    int rest = weighted(n, 7, 9, 10, 5, 8, 4, 2) % 11;
    return rest != 1 && (11 - rest) % 11 == digit(n, 7);
  }

  private static boolean france(String n) {
    long siren = Long.parseLong(n.substring(2));
    return (siren * 100 + 12) % 97 == Long.parseLong(n.substring(0, 2));
  }

  private static boolean luhn(String n) {
    int sum = 0;
    for (int i = 0; i < n.length(); i++) {
      int d = digit(n, n.length() - 1 - i) * (i % 2 == 0 ? 1 : 2);
      sum += d / 10 + d % 10;
    }
    return sum % 10 == 0;
  }

  /// Either the old rule of legal persons, or the new one of all.
  private static boolean netherlands(String n) {
    int rest = weighted(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return rest == digit(n, 8) || mod97("NL" + n);
  }

  private static boolean mod97(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      digits.append(Character.digit(text.charAt(i), 36));
    }
    return new java.math.BigInteger(digits.toString())
            .mod(java.math.BigInteger.valueOf(97))
            .intValue()
        == 1;
  }

  private static boolean portugal(String n) {
    int rest = weighted(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (rest < 2 ? 0 : 11 - rest) == digit(n, 8);
  }

  /// GB 32100.
  private static boolean china(String n) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CHINESE.indexOf(n.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CHINESE.charAt((31 - sum % 31) % 31) == n.charAt(17);
  }
}
