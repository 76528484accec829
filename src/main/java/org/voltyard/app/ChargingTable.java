package org.voltyard.app;

import static org.voltyard.app.SettingTable.live;

import java.util.List;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;

/// The part of the table of settings about who may charge, and how charging is looked after.
final class ChargingTable {
  private ChargingTable() {}

  static void addTo(List<Setting> t) {
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
}
