package org.voltyard.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.admin.Certificates;
import org.voltyard.api.ApiDoor;
import org.voltyard.api.ApiLimits;
import org.voltyard.api.ApiSettings;

/// Decides to whom the REST interface opens: to this machine alone, until the settings say
/// otherwise and there is a user.
final class ApiOpening {
  private static final Logger LOG = LoggerFactory.getLogger(ApiOpening.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final String NONE = "none";

  private final Settings settings;
  private final Certificates certificates;

  ApiOpening(Settings settings, Certificates certificates) {
    this.settings = settings;
    this.certificates = certificates;
  }

  /// How it listens.
  ///
  /// @param users whether there is one
  ApiSettings settings(boolean users) {
    String wanted = settings.value("api.bind");
    boolean open = !ApiSettings.loopback(wanted) && users;
    if (!ApiSettings.loopback(wanted) && !users) {
      LOG.warn(
          "REST stays on {}: api.bind is {}, but there is no user yet; make one and start again",
          LOOPBACK,
          wanted);
    }
    if (open && !overTls(settings)) {
      LOG.warn("REST is open at {} without TLS: whoever listens on the network reads keys", wanted);
    }
    return new ApiSettings(
        open || ApiSettings.loopback(wanted) ? wanted : LOOPBACK,
        settings.number("api.port"),
        ApiSettings.USUAL_BODY,
        ApiSettings.USUAL_HEARTBEAT,
        new ApiLimits(
            settings.number("api.caller-rate"),
            settings.number("api.address-rate"),
            settings.number("api.failure-rate"),
            Duration.ofSeconds(settings.whole("api.patience"))),
        new ApiDoor(
            open,
            overTls(settings) ? certificates::identity : null,
            open ? names() : Set.of(),
            listed(settings.value("api.origins"))));
  }

  private Set<String> names() {
    String said = settings.value("api.names");
    Stream<String> names =
        said.equals("auto") ? certificates.names().stream() : listed(said).stream();
    return names
        .map(name -> name.contains(":") ? "[" + name + "]" : name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> listed(String text) {
    return text.equals(NONE)
        ? Set.of()
        : Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether it is spoken over TLS: by itself where others may come in.
  static boolean overTls(Settings settings) {
    return switch (settings.value("api.https")) {
      case "always" -> true;
      case "never" -> false;
      default -> !ApiSettings.loopback(settings.value("api.bind"));
    };
  }

  /// Where it is reached, as tokens name it.
  String address() {
    String said = settings.value("api.address");
    if (!said.equals("auto")) {
      return said;
    }
    boolean here = ApiSettings.loopback(settings.value("api.bind"));
    return (overTls(settings) ? "https://" : "http://")
        + (here ? LOOPBACK : certificates.name())
        + ":"
        + settings.value("api.port");
  }
}
