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
    charging(table);
    MoneySettings.addTo(table);
    storage(table);
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

  private static void charging(List<Setting> t) {
    t.add(
        live(
            "charging.free-vend",
            new Kind.Flag(),
            "false",
            "",
            "Whether anybody may charge without a known token."));
    t.add(
        live(
            "charging.unknown-tokens",
            new Kind.Choice(List.of("refuse", "accept")),
            "refuse",
            "",
            "Whether a token nobody knows may charge."));
    t.add(
        live(
            "charging.concurrent",
            new Kind.Choice(List.of("refuse", "allow")),
            "refuse",
            "",
            "Whether one token may charge at several connectors at once."));
    t.add(
        live(
            "charging.cache-for",
            new Kind.Whole(0, 525_600),
            "0",
            "min",
            "How long stations may remember what they were told of a token; 0 is as long as they"
                + " like."));
    t.add(
        live(
            "charging.local-lists",
            new Kind.Choice(List.of("keep", "off")),
            "keep",
            "",
            "Whether the local lists of stations are kept in step with the depot's tokens."));
    t.add(
        live(
            "charging.master-group",
            new Kind.Text(),
            "none",
            "",
            "Group of the cards that may stop any transaction and start none; none is no such group."));
    t.add(
        live(
            "charging.late",
            new Kind.Whole(10, 86_400),
            "300",
            "s",
            "Age of a start from which it is marked as delivered late."));
    t.add(
        live(
            "charging.close-after",
            new Kind.Whole(60, 86_400),
            "600",
            "s",
            "How long a connector may be Available with its transaction open before the depot closes it."));
    t.add(
        live(
            "charging.ceiling",
            new Kind.Whole(1, 10_000),
            "400",
            "kW",
            "Power that no connector exceeds where its rating is not known; a register that rises faster is marked."));
  }

  private static void storage(List<Setting> t) {
    t.add(
        later(
            "database.url",
            new Kind.Text(),
            "embedded",
            "",
            "JDBC address (jdbc:postgresql: or jdbc:h2:), or embedded for an H2 file in the data folder."));
    t.add(
        live(
            "access.idle-lock",
            new Kind.Whole(0, 1_440),
            "15",
            "min",
            "After how long without a key or a movement the window is locked; 0: never."));
    t.add(later("database.user", new Kind.Text(), "sa", "", "User of the database."));
    t.add(later("database.password", new Kind.Secret(), "", "", "Password of the database."));
    t.add(
        later(
            "journal.segment",
            new Kind.Whole(1, 4_096),
            "64",
            "MiB",
            "Size after which a new segment of the journal is begun."));
    t.add(
        later(
            "journal.keep-days",
            new Kind.Whole(0, 36_500),
            "0",
            "days",
            "Days that closed journal segments are kept; 0 is for ever."));
    t.add(
        later(
            "journal.tolerate-damage",
            new Kind.Flag(),
            "false",
            "",
            "Whether to start on a journal that is damaged in its middle; the damaged places stay reported."));
    t.add(
        live(
            "frames.keep-days",
            new Kind.Whole(1, 3_650),
            "90",
            "days",
            "Days that raw frames are kept."));
    t.add(
        live(
            "frames.keep-size",
            new Kind.Whole(16, 1_048_576),
            "2048",
            "MiB",
            "Size of raw frames that is kept; the oldest go first."));
    t.add(
        live(
            "meter.keep-days",
            new Kind.Whole(1, 36_500),
            "400",
            "days",
            "Days that single meter readings are kept in the database."));
    t.add(
        live(
            "sessions.personal-days",
            new Kind.Whole(1, 36_500),
            "1095",
            "days",
            "Days after which a session in the database does not tell any more whose it was."));
  }

  static Setting live(String key, Kind kind, String fallback, String unit, String summary) {
    return new Setting(key, kind, fallback, unit, true, summary);
  }

  static Setting later(String key, Kind kind, String fallback, String unit, String summary) {
    return new Setting(key, kind, fallback, unit, false, summary);
  }
}
