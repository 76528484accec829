package org.voltyard.domain;

import java.util.Locale;
import java.util.Map;

/// What somebody must be allowed for a command to a station.
public final class CommandRights {
  /// Of the words of all versions only those that need another than [Permission#SERVICE].
  private static final Map<String, Permission> ACTIONS =
      Map.ofEntries(
          Map.entry("RemoteStartTransaction", Permission.CHARGE),
          Map.entry("RequestStartTransaction", Permission.CHARGE),
          Map.entry("RemoteStopTransaction", Permission.CHARGE),
          Map.entry("RequestStopTransaction", Permission.CHARGE),
          Map.entry("GetTransactionStatus", Permission.CHARGE),
          Map.entry("UnlockConnector", Permission.CHARGE),
          Map.entry("ReserveNow", Permission.CHARGE),
          Map.entry("CancelReservation", Permission.CHARGE),
          Map.entry("RequestBatterySwap", Permission.CHARGE),
          Map.entry("UsePriorityCharging", Permission.CHARGE),
          Map.entry("Reset", Permission.OPERATE),
          Map.entry("ChangeAvailability", Permission.OPERATE),
          Map.entry("TriggerMessage", Permission.OPERATE),
          Map.entry("ExtendedTriggerMessage", Permission.OPERATE),
          Map.entry("GetCompositeSchedule", Permission.OPERATE),
          Map.entry("GetChargingProfiles", Permission.OPERATE),
          Map.entry("SetDisplayMessage", Permission.OPERATE),
          Map.entry("ClearDisplayMessage", Permission.OPERATE),
          Map.entry("GetDisplayMessages", Permission.OPERATE),
          Map.entry("CostUpdated", Permission.MONEY),
          Map.entry("SetDefaultTariff", Permission.MONEY),
          Map.entry("ChangeTransactionTariff", Permission.MONEY),
          Map.entry("ClearTariffs", Permission.MONEY),
          Map.entry("GetTariffs", Permission.VIEW_MONEY),
          Map.entry("NotifyWebPaymentStarted", Permission.CHARGE),
          Map.entry("CustomerInformation", Permission.PRIVACY),
          Map.entry("InstallCertificate", Permission.ADMIN),
          Map.entry("DeleteCertificate", Permission.ADMIN),
          Map.entry("CertificateSigned", Permission.ADMIN),
          Map.entry("SetNetworkProfile", Permission.ADMIN));

  private CommandRights() {}

  /// The least that any command of this name needs, for those who fill in its form; what one
  /// command needs is told by [#of].
  public static Permission ofAction(String action) {
    return ACTIONS.getOrDefault(action, Permission.SERVICE);
  }

  /// What this command needs.
  public static Permission of(StationCommand<?> command) {
    return switch (command) {
      case StationCommand.RemoteStart _,
          StationCommand.RemoteStop _,
          StationCommand.ReadTransaction _,
          StationCommand.Unlock _,
          StationCommand.Reserve _,
          StationCommand.CancelReservation _,
          StationCommand.SwapBatteries _,
          StationCommand.AnnouncePayment _,
          StationCommand.Prioritize _ ->
          Permission.CHARGE;
      case StationCommand.Reset reset ->
          reset.moment() == StationCommand.Reset.Moment.IDLE
              ? Permission.OPERATE
              : Permission.SERVICE;
      case StationCommand.ChangeAvailability _,
          StationCommand.Trigger _,
          StationCommand.ReadSchedule _,
          StationCommand.ReadProfiles _,
          StationCommand.Display<?> _ ->
          Permission.OPERATE;
      case StationCommand.ReadConfiguration _,
          StationCommand.ReadModel _,
          StationCommand.ClearCache _,
          StationCommand.Transfer _,
          StationCommand.UploadLog _,
          StationCommand.UpdateFirmware _,
          StationCommand.ReadLocalListVersion _,
          StationCommand.SendLocalList _,
          StationCommand.SetGridControl _,
          StationCommand.ReadGridControls _,
          StationCommand.ClearGridControls _,
          StationCommand.SetProfile _,
          StationCommand.ClearProfile _,
          StationCommand.UpdateSchedule _,
          StationCommand.AllowTransfer _,
          StationCommand.SignalBalancing _,
          StationCommand.ReadNetworkOrder _,
          StationCommand.ReadInstalledCertificates _ ->
          Permission.SERVICE;
      case StationCommand.ChangeConfiguration change -> setting(change.key());
      case StationCommand.SetVariables set ->
          set.settings().stream().anyMatch(s -> setting(s.name()) == Permission.ADMIN)
              ? Permission.ADMIN
              : Permission.SERVICE;
      case StationCommand.SetPassword _,
          StationCommand.ChangeProfile _,
          StationCommand.OrderNetworks _,
          StationCommand.StoreNetwork _,
          StationCommand.InstallCertificate _,
          StationCommand.DeleteCertificate _,
          StationCommand.DeliverCertificate _ ->
          Permission.ADMIN;
      case StationCommand.ShowCost _,
          StationCommand.SetTariff _,
          StationCommand.ClearTariffs _,
          StationCommand.ChangeTariff _ ->
          Permission.MONEY;
      case StationCommand.ReadTariffs _ -> Permission.VIEW_MONEY;
      case StationCommand.ForgetCustomer _ -> Permission.PRIVACY;
      case StationCommand.Diagnose<?>(var order) ->
          order instanceof DiagnosticOrder.Customer ? Permission.PRIVACY : Permission.SERVICE;
      case StationCommand.Native(var action, var _, var meaning) ->
          meaning == null ? ofAction(action) : of(meaning);
    };
  }

  /// Passwords and security profiles are keys; all other settings of a station are not.
  private static Permission setting(String name) {
    boolean key =
        DeviceVariable.secret(name) || name.toLowerCase(Locale.ROOT).endsWith("securityprofile");
    return key ? Permission.ADMIN : Permission.SERVICE;
  }
}
