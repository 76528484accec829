package org.voltyard.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.CertificateRules;
import org.voltyard.admin.Certificates;

/// The rules for certificates as the settings have them now.
final class CertificateSettings implements Supplier<CertificateRules> {
  private static final String OWN = "own";
  private static final String NONE = "none";

  private final Settings settings;
  private final Path data;

  CertificateSettings(Settings settings, Path data) {
    this.settings = settings;
    this.data = data;
  }

  Certificates.Place place() {
    return new Certificates.Place(
        data.resolve("certificates.p12"), data.resolve(settings.value("certificates.key-file")));
  }

  @Override
  public CertificateRules get() {
    String signing = settings.value("certificates.signing").toUpperCase(Locale.ROOT);
    return new CertificateRules(
        settings.value("certificates.organization"),
        settings.flag("certificates.check-organization"),
        CertificateRules.Signing.valueOf(signing),
        names(settings.value("ocpp.tls-names")),
        new CertificateRules.Lives(
            days("certificates.server-days"),
            days("certificates.station-days"),
            days("certificates.renew-days")),
        new CertificateRules.Files(
            file("ocpp.tls-certificate"),
            file("ocpp.tls-key"),
            file("ocpp.tls-trust"),
            revocations(),
            vehicles()),
        Set.copyOf(renewable()));
  }

  /// A file or an address.
  private @Nullable String revocations() {
    String value = settings.value("ocpp.tls-revocations");
    if (value.equals(NONE)) {
      return null;
    }
    return value.matches("https?://.*") ? value : data.resolve(value).toString();
  }

  private CertificateRules.@Nullable Pair vehicles() {
    String certificate = settings.value("certificates.v2g-certificate");
    String key = settings.value("certificates.v2g-key");
    return certificate.equals(NONE) || key.equals(NONE)
        ? null
        : new CertificateRules.Pair(data.resolve(certificate), data.resolve(key));
  }

  private List<String> renewable() {
    String value = settings.value("certificates.renew-expired");
    return value.equals(NONE) ? List.of() : names(value);
  }

  private static List<String> names(String text) {
    return text.equals("auto")
        ? List.of()
        : Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  private Duration days(String key) {
    return Duration.ofDays(settings.whole(key));
  }

  private @Nullable Path file(String key) {
    String value = settings.value(key);
    return value.equals(OWN) ? null : data.resolve(value);
  }
}
