package org.voltyard.app;

import java.util.ArrayList;
import java.util.List;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;

/// Every setting there is. `docs/settings.md`, the Settings screen and the checks are drawn from
/// it.
final class SettingTable {
  static final List<Setting> ALL = all();

  private SettingTable() {}

  private static List<Setting> all() {
    List<Setting> table = new ArrayList<>();
    site(table);
    listener(table);
    tls(table);
    CertificateTable.addTo(table);
    limits(table);
    ChargingTable.addTo(table);
    MoneySettings.addTo(table);
    StorageTable.addTo(table);
    OpenIdTable.addTo(table);
    ApiTable.addTo(table);
    DriverSettings.addTo(table);
    return List.copyOf(table);
  }

  private static void site(List<Setting> t) {
    t.add(live("site.name", new Kind.Text(), "VoltYard", "", "Name of the depot."));
    t.add(
        live(
            "site.time-zone",
            new Kind.Zone(),
            "system",
            "",
            "Time zone of the depot: an IANA name such as Asia/Shanghai, or system."));
    t.add(live("site.currency", new Kind.Text(), "CNY", "", "Currency of money, ISO 4217."));
    t.add(
        live(
            "site.limit",
            new Kind.Whole(0, 1_000_000),
            "0",
            "kW",
            "Power that the grid connection allows; 0 when there is no limit to show."));
  }

  private static void listener(List<Setting> t) {
    t.add(
        later(
            "ocpp.bind",
            new Kind.Text(),
            "0.0.0.0",
            "",
            "Address on which chargers are listened to; 0.0.0.0 is all."));
    t.add(
        later(
            "ocpp.port",
            new Kind.Whole(0, 65_535),
            "8180",
            "",
            "Port for chargers; 0 is any free."));
    t.add(
        later(
            "ocpp.path",
            new Kind.Text(),
            "/ocpp",
            "",
            "Path before the station id, with a slash."));
    t.add(
        later(
            "ocpp.basic-auth",
            new Kind.Flag(),
            "true",
            "",
            "Whether stations that have a password must show it."));
    t.add(
        live(
            "ocpp.security-profile",
            new Kind.Whole(0, 3),
            "0",
            "",
            "Security profile below which no station is let in: 0 plain, 1 password, 2 password over"
                + " TLS, 3 certificate over TLS."));
    t.add(
        live(
            "onboarding",
            new Kind.Choice(List.of("ask", "accept", "refuse")),
            "ask",
            "",
            "What happens to a station nobody knows: it waits for an operator, comes in, or is"
                + " refused."));
    t.add(
        live(
            "ocpp.heartbeat",
            new Kind.Whole(10, 86_400),
            "300",
            "s",
            "Heartbeat interval that stations are told when they boot."));
    t.add(
        later(
            "api.port",
            new Kind.Whole(0, 65_535),
            "8090",
            "",
            "Port of the REST interface; 0 is any free."));
    t.add(
        live(
            "webhooks.targets",
            new Kind.Choice(List.of("public", "any")),
            "public",
            "",
            "Where webhooks may send facts: to public hosts over HTTPS, or also into private networks and by plain HTTP."));
    t.add(
        live(
            "webhooks.stop-after",
            new Kind.Whole(1, 720),
            "72",
            "h",
            "After how long without success a webhook is stopped."));
    t.add(
        later(
            "log.format",
            new Kind.Choice(List.of("plain", "ecs")),
            "plain",
            "",
            "How the log is written: lines for people, or JSON after the Elastic Common Schema."));
    t.add(
        later(
            "log.level",
            new Kind.Choice(List.of("warn", "info", "debug")),
            "info",
            "",
            "What of VoltYard's own is worth a line in the log."));
    t.add(
        live(
            "api.metrics",
            new Kind.Flag(),
            "true",
            "",
            "Whether figures for Prometheus are told at /metrics."));
  }

  private static void tls(List<Setting> t) {
    t.add(
        later(
            "ocpp.tls-port",
            new Kind.Whole(0, 65_535),
            "8443",
            "",
            "Port for chargers over TLS; 0 is none."));
    t.add(
        later(
            "ocpp.tls-suites",
            new Kind.Choice(List.of("specification", "forward-secret")),
            "specification",
            "",
            "Cipher suites: all that OCPP demands, or only those with forward secrecy."));
    t.add(
        live(
            "ocpp.tls-names",
            new Kind.Text(),
            "auto",
            "",
            "Names and addresses in the depot's own certificate, with commas; auto is those of this"
                + " machine."));
    t.add(
        live(
            "ocpp.tls-certificate",
            new Kind.Text(),
            "own",
            "",
            "File with the certificate of another authority and those above it, PEM; own is the"
                + " depot's authority."));
    t.add(
        live(
            "ocpp.tls-key",
            new Kind.Text(),
            "own",
            "",
            "File with the private key of that certificate, PEM; own is the depot's authority."));
    t.add(
        live(
            "ocpp.tls-trust",
            new Kind.Text(),
            "own",
            "",
            "File with further roots of station certificates, PEM; own is the depot's authority"
                + " alone."));
  }

  private static void limits(List<Setting> t) {
    t.add(
        later(
            "ocpp.max-connections",
            new Kind.Whole(1, 100_000),
            "12000",
            "",
            "Sockets at most; further ones are told to try later."));
    t.add(
        later(
            "ocpp.max-frame",
            new Kind.Whole(1_024, 16_777_216),
            "262144",
            "bytes",
            "Longest message accepted; over it the socket is closed with 1009."));
    t.add(
        later(
            "ocpp.max-depth",
            new Kind.Whole(4, 64),
            "16",
            "levels",
            "Deepest nesting of a message."));
    t.add(
        later(
            "ocpp.max-rate",
            new Kind.Whole(1, 100_000),
            "200",
            "messages/s",
            "Messages of one station on the average; over it the socket is closed with 1008."));
    t.add(
        later(
            "ocpp.max-burst",
            new Kind.Whole(1, 1_000_000),
            "2000",
            "messages",
            "Messages of one station that may come at once."));
    t.add(
        later(
            "ocpp.mailbox",
            new Kind.Whole(4, 10_000),
            "256",
            "messages",
            "Messages of one station that may wait; over it the socket is closed with 1008."));
    t.add(
        later(
            "ocpp.call-timeout",
            new Kind.Whole(1, 600),
            "30",
            "s",
            "Time a station has to answer a command."));
    t.add(
        later(
            "ocpp.ping",
            new Kind.Whole(0, 3_600),
            "60",
            "s",
            "Interval of WebSocket pings; a station that does not answer is closed. 0 is never."));
    t.add(
        later(
            "ocpp.idle",
            new Kind.Whole(0, 86_400),
            "0",
            "s",
            "Silence, without even a pong, after which a socket is closed; 0 is never."));
  }

  static Setting live(String key, Kind kind, String fallback, String unit, String summary) {
    return new Setting(key, kind, fallback, unit, true, summary);
  }

  static Setting later(String key, Kind kind, String fallback, String unit, String summary) {
    return new Setting(key, kind, fallback, unit, false, summary);
  }
}
