package org.voltyard.ui.stations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.Fact;
import org.voltyard.domain.GridAlarm;
import org.voltyard.domain.GridControl;
import org.voltyard.domain.GridEvent;
import org.voltyard.domain.LocalListEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Percent;
import org.voltyard.domain.StationCommand.LocalListEntry;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Swap;
import org.voltyard.domain.SwapEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;

/// Facts about a station of OCPP 2.1 with a local list, controls for the grid and batteries.
final class PaperUpkeep {
  private static final StationId ID = new StationId("CP-002");

  private PaperUpkeep() {}

  static List<Fact> facts(Instant now) {
    TokenId known = new TokenId("04A1B2C3D4E5F6");
    TokenId changed = new TokenId("04FFEE11223344");
    TokenId gone = new TokenId("04DEAD00BEEF00");
    return List.of(
        new StationEvent.Connected(ID, "10.0.3.2", "ocpp2.1", false, null),
        new StationEvent.ConfigurationRead(
            ID,
            List.of(new StationEvent.ConfigurationKey("LocalAuthListCtrlr/Enabled", "true", false)),
            List.of()),
        token(known, TokenKind.CARD, Token.Status.ACCEPTED),
        token(changed, TokenKind.CARD, Token.Status.BLOCKED),
        token(new TokenId("DE8AAA1B2C3D4E5"), TokenKind.CONTRACT, Token.Status.ACCEPTED),
        new LocalListEvent.Updated(
            ID,
            12,
            true,
            List.of(
                entry(known, TokenKind.CARD), entry(changed, TokenKind.CARD), entry(gone, null))),
        new LocalListEvent.Refused(ID, 13, false, "VersionMismatch"),
        new GridEvent.ControlSet(ID, control("site-volt-var", true, 5, null, false), List.of()),
        new GridEvent.ControlSet(
            ID, control("evening-volt-var", false, 1, now.plusSeconds(3600), false), List.of()),
        new GridEvent.ControlSet(ID, control("old-curve", true, 9, null, true), List.of()),
        new GridEvent.AlarmTold(
            ID, new GridAlarm("VoltWatt", "OverVoltage", false, now.minusSeconds(900), null)),
        new GridEvent.AlarmTold(
            ID, new GridAlarm("VoltWatt", "OverVoltage", true, now.minusSeconds(600), null)),
        new GridEvent.AlarmTold(
            ID, new GridAlarm("HFMayTrip", "OverFrequency", false, now, "50.4 Hz")),
        new SwapEvent.Requested(ID, 1, known),
        new SwapEvent.PutIn(ID, 1, known, List.of(battery(1, "YA-00017", 9))),
        new SwapEvent.TakenOut(ID, 1, known, List.of(battery(4, "YA-00342", 97))),
        new SwapEvent.PutIn(
            ID, 900, changed, List.of(battery(1, "YA-00020", 14), battery(2, "YA-00021", 12))),
        new SwapEvent.LeftBehind(ID, 900, changed, List.of(battery(3, "YA-00351", 95))),
        new SwapEvent.Declined(ID, 2, known, "Rejected: NoBatteryAvailable"));
  }

  private static Fact token(TokenId id, TokenKind kind, Token.Status status) {
    return new TokenEvent.Changed(
        new Token(id, status, new TokenId("FLEET-EAST"), null, "林", kind, "zh-CN"), Origin.DEPOT);
  }

  private static LocalListEntry entry(TokenId id, @Nullable TokenKind kind) {
    return new LocalListEntry(
        id,
        kind,
        new Authorization(Token.Verdict.ACCEPTED, new TokenId("FLEET-EAST"), null, "zh-CN"));
  }

  private static GridControl control(
      String id, boolean standing, int priority, @Nullable Instant start, boolean superseded) {
    return new GridControl(
        id,
        "VoltVar",
        standing,
        priority,
        start,
        start == null ? null : Duration.ofMinutes(90),
        superseded,
        "{\"priority\":" + priority + ",\"yUnit\":\"PctMaxVar\",\"curveData\":[]}");
  }

  private static Swap.Battery battery(int slot, String serial, double charge) {
    return new Swap.Battery(slot, serial, new Percent(charge), new Percent(96), null, null);
  }
}
