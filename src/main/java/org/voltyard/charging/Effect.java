package org.voltyard.charging;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Fact;
import org.voltyard.domain.GridEvent;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent.Job;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.SwapEvent;
import org.voltyard.domain.TokenId;

/// By what one sees that a command was carried out.
sealed interface Effect {
  /// Names the effect, for the record.
  String text();

  /// The station's answer is all there is to see.
  record AnswerIsAll() implements Effect {
    @Override
    public String text() {
      return "answered";
    }
  }

  /// A fact about the same station shows it.
  record Visible(String text, Predicate<Fact> sign) implements Effect {}

  /// By what a command is seen to have been carried out.
  ///
  /// @param stopped the session that a stop is for, if there is one
  static Effect of(StationCommand<?> command, @Nullable SessionId stopped) {
    return switch (command) {
      case StationCommand.Native c -> {
        StationCommand<?> meaning = c.meaning();
        yield meaning == null ? new AnswerIsAll() : of(meaning, stopped);
      }
      case StationCommand.RemoteStart c -> new Visible("session started", f -> began(f, c));
      case StationCommand.RemoteStop _ -> ended(stopped);
      case StationCommand.Reset c -> reset(c, stopped);
      case StationCommand.ChangeAvailability c ->
          new Visible(c.operative() ? "in service" : "out of service", f -> availability(f, c));
      case StationCommand.UploadLog c ->
          new Visible("upload reported", job(c.request() == null ? Job.DIAGNOSTICS : Job.LOG));
      case StationCommand.UpdateFirmware _ -> new Visible("update reported", job(Job.FIRMWARE));
      case StationCommand.StoreNetwork c when c.network().password() == null -> new AnswerIsAll();
      case StationCommand.SetPassword _, StationCommand.StoreNetwork _ ->
          new Visible("new password shown", f -> f instanceof SecurityEvent.PasswordSettled);
      case StationCommand.ChangeProfile _ ->
          new Visible("new profile used", f -> f instanceof SecurityEvent.ProfileRaised);
      case StationCommand.Diagnose<?> c -> DeviceEffects.of(c.order());
      case StationCommand.Display<?> c -> DeviceEffects.of(c.order());
      case StationCommand.Reserve c -> reserved(c);
      case StationCommand.ReadProfiles c ->
          new Visible("profiles reported", f -> reported(f, c.request()));
      case StationCommand.Prioritize c ->
          new Visible(
              c.active() ? "priority on" : "priority off",
              f ->
                  f instanceof ProfileEvent.Prioritized p
                      && p.transaction().equals(c.transaction())
                      && p.active() == c.active());
      case StationCommand.AllowTransfer c ->
          new Visible(
              "needs told again",
              f -> f instanceof ProfileEvent.Needed n && c.transaction().equals(n.transaction()));
      case StationCommand.Trigger c -> triggered(c);
      case StationCommand.ReadModel c ->
          new Visible(
              "report complete",
              f ->
                  f instanceof StationEvent.ModelReported m
                      && m.request() == c.request()
                      && !m.more());
      case StationCommand.ReadGridControls c ->
          new Visible(
              "controls reported",
              f ->
                  f instanceof GridEvent.ControlsReported r
                      && r.request() == c.request()
                      && !r.more());
      case StationCommand.SwapBatteries c ->
          new Visible(
              "batteries taken out",
              f -> f instanceof SwapEvent.TakenOut s && s.request() == c.request());
      case StationCommand.Unlock _,
          StationCommand.ReadConfiguration _,
          StationCommand.ChangeConfiguration _,
          StationCommand.SetVariables _,
          StationCommand.ClearCache _,
          StationCommand.ReadNetworkOrder _,
          StationCommand.OrderNetworks _,
          StationCommand.Transfer _,
          StationCommand.ReadLocalListVersion _,
          StationCommand.SendLocalList _,
          StationCommand.ForgetCustomer _,
          StationCommand.SetGridControl _,
          StationCommand.ClearGridControls _,
          StationCommand.CancelReservation _,
          StationCommand.SetProfile _,
          StationCommand.ClearProfile _,
          StationCommand.ReadSchedule _,
          StationCommand.ReadTransaction _,
          StationCommand.UpdateSchedule _,
          StationCommand.SignalBalancing _,
          StationCommand.InstallCertificate _,
          StationCommand.DeleteCertificate _,
          StationCommand.ReadInstalledCertificates _,
          StationCommand.DeliverCertificate _,
          StationCommand.ShowCost _,
          StationCommand.SetTariff _,
          StationCommand.ReadTariffs _,
          StationCommand.ClearTariffs _,
          StationCommand.ChangeTariff _,
          StationCommand.AnnouncePayment _ ->
          new AnswerIsAll();
    };
  }

  private static Effect ended(@Nullable SessionId session) {
    return new Visible(
        "session ended", f -> f instanceof SessionEvent.Ended e && e.session().equals(session));
  }

  /// A station boots; a connector that restarts need not tell, but ends its session. // B12.FR.08
  private static Effect reset(StationCommand.Reset command, @Nullable SessionId stopped) {
    if (command.connector() == 0) {
      return new Visible("booted", f -> f instanceof StationEvent.Booted);
    }
    return stopped == null ? new AnswerIsAll() : ended(stopped);
  }

  private static boolean reported(Fact fact, int request) {
    return fact instanceof ProfileEvent.Reported r
        && r.report().request() == request
        && r.report().last();
  }

  private static boolean began(Fact fact, StationCommand.RemoteStart command) {
    return switch (fact) {
      case SessionEvent.Started s -> began(s.session().connector(), s.session().token(), command);
      case SessionEvent.Restated s -> began(s.connector(), s.token(), command);
      default -> false;
    };
  }

  private static boolean began(
      ConnectorId connector, TokenId token, StationCommand.RemoteStart command) {
    return token.equals(command.token()) && at(command.connector(), connector.number());
  }

  private static boolean at(@Nullable Integer wanted, int number) {
    return wanted == null || wanted == 0 || wanted == number;
  }

  private static boolean availability(Fact fact, StationCommand.ChangeAvailability command) {
    return fact instanceof StationEvent.StatusChanged s
        && at(command.connector(), s.report().connector())
        && (s.report().status() == ConnectorStatus.UNAVAILABLE) != command.operative();
  }

  private static Predicate<Fact> job(Job job) {
    return f -> f instanceof StationEvent.ProgressReported p && p.job() == job;
  }

  private static Effect reserved(StationCommand.Reserve command) {
    int number = command.reservation().connector().number();
    if (number == 0) {
      return new AnswerIsAll();
    }
    return new Visible(
        "reserved",
        f ->
            f instanceof StationEvent.StatusChanged s
                && s.report().connector() == number
                && s.report().status() == ConnectorStatus.RESERVED);
  }

  private static Effect triggered(StationCommand.Trigger command) {
    Integer connector = command.connector();
    return switch (command.message()) {
      case "BootNotification" -> new Visible("booted", f -> f instanceof StationEvent.Booted);
      case "StatusNotification" ->
          new Visible(
              "status reported",
              f ->
                  f instanceof StationEvent.StatusChanged s
                      && at(connector, s.report().connector()));
      case "MeterValues" ->
          new Visible(
              "readings received",
              f -> f instanceof MeterEvent.Received m && at(connector, m.connector().number()));
      case "DiagnosticsStatusNotification" -> new Visible("status reported", job(Job.DIAGNOSTICS));
      case "FirmwareStatusNotification" -> new Visible("status reported", job(Job.FIRMWARE));
      case "LogStatusNotification" -> new Visible("status reported", job(Job.LOG));
      case StationCommand.Trigger.SIGN_CERTIFICATE,
          StationCommand.Trigger.SIGN_V2G,
          StationCommand.Trigger.SIGN_V2G_20,
          StationCommand.Trigger.SIGN_COMBINED,
          "SignChargePointCertificate" ->
          new Visible(
              "certificate requested", f -> f instanceof SecurityEvent.CertificateRequested);
      default -> new AnswerIsAll();
    };
  }
}
