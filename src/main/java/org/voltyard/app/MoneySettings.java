package org.voltyard.app;

import static org.voltyard.app.SettingTable.live;

import java.util.List;
import org.voltyard.domain.Setting.Kind;
import org.voltyard.domain.Setting;

/// The settings about cost and payments.
final class MoneySettings {
  private MoneySettings() {}

  static void addTo(List<Setting> t) {
    t.add(
        live(
            "cost.display",
            new Kind.Choice(List.of("message", "answer", "off")),
            "message",
            "",
            "How the cost so far comes to the displays of stations: by messages, in answers, or not."));
    t.add(
        live(
            "cost.answer-stations",
            new Kind.Text(),
            "none",
            "",
            "Ids of stations, separated by commas, that get the cost in answers whatever else holds, or none."));
    t.add(
        live(
            "cost.every",
            new Kind.Whole(1, 86_400),
            "60",
            "s",
            "Pause between two messages with the cost so far."));
    t.add(
        live(
            "cost.every-energy",
            new Kind.Whole(0, 1_000_000),
            "0",
            "Wh",
            "Energy after which the cost so far is told without waiting for the pause; 0 is never."));
    t.add(
        live(
            "payments.terminals",
            new Kind.Flag(),
            "true",
            "",
            "Whether payments at the stations' own terminals may charge."));
    t.add(
        live(
            "payments.receipt-url",
            new Kind.Text(),
            "none",
            "",
            "Address of receipts, with {receipt} for their number; none when the depot gives none."));
    t.add(
        live(
            "payments.url-template",
            new Kind.Text(),
            "none",
            "",
            "Address in the codes that stations show, with {chargingstationid}, {evse}, {totp} and {version}; none when there are no web payments."));
    t.add(
        live(
            "payments.secret",
            new Kind.Secret(),
            "",
            "",
            "Secret of the one-time codes, the same as in the stations."));
    t.add(
        live(
            "payments.code-validity",
            new Kind.Whole(1, 3_600),
            "30",
            "s",
            "How long a one-time code is valid."));
    t.add(
        live(
            "payments.code-length",
            new Kind.Whole(6, 32),
            "8",
            "",
            "Characters of a one-time code."));
    t.add(
        live(
            "payments.hold",
            new Kind.Whole(0, 3_600),
            "300",
            "s",
            "How long an EVSE is kept for somebody who is about to pay for it."));
  }
}
