package org.voltyard.sim;

import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.v2.CancelReservation;
import org.voltyard.ocpp.v2.CertificateSigned;
import org.voltyard.ocpp.v2.ChangeAvailability;
import org.voltyard.ocpp.v2.ClearCache;
import org.voltyard.ocpp.v2.ClearChargingProfile;
import org.voltyard.ocpp.v2.ClearDisplayMessage;
import org.voltyard.ocpp.v2.ClearVariableMonitoring;
import org.voltyard.ocpp.v2.CostUpdated;
import org.voltyard.ocpp.v2.CustomerInformation;
import org.voltyard.ocpp.v2.DataTransfer;
import org.voltyard.ocpp.v2.DeleteCertificate;
import org.voltyard.ocpp.v2.GetBaseReport;
import org.voltyard.ocpp.v2.GetChargingProfiles;
import org.voltyard.ocpp.v2.GetCompositeSchedule;
import org.voltyard.ocpp.v2.GetDisplayMessages;
import org.voltyard.ocpp.v2.GetInstalledCertificateIds;
import org.voltyard.ocpp.v2.GetLocalListVersion;
import org.voltyard.ocpp.v2.GetLog;
import org.voltyard.ocpp.v2.GetMonitoringReport;
import org.voltyard.ocpp.v2.GetReport;
import org.voltyard.ocpp.v2.GetTransactionStatus;
import org.voltyard.ocpp.v2.GetVariables;
import org.voltyard.ocpp.v2.InstallCertificate;
import org.voltyard.ocpp.v2.RequestStartTransaction;
import org.voltyard.ocpp.v2.RequestStopTransaction;
import org.voltyard.ocpp.v2.ReserveNow;
import org.voltyard.ocpp.v2.Reset;
import org.voltyard.ocpp.v2.SendLocalList;
import org.voltyard.ocpp.v2.SetChargingProfile;
import org.voltyard.ocpp.v2.SetDisplayMessage;
import org.voltyard.ocpp.v2.SetVariableMonitoring;
import org.voltyard.ocpp.v2.SetVariables;
import org.voltyard.ocpp.v2.TriggerMessage;
import org.voltyard.ocpp.v2.UnlockConnector;
import org.voltyard.ocpp.v2.UpdateFirmware;
import org.voltyard.ocpp.v21.ChangeTransactionTariff;
import org.voltyard.ocpp.v21.ClearTariffs;
import org.voltyard.ocpp.v21.GetTariffs;
import org.voltyard.ocpp.v21.SetDefaultTariff;
import org.voltyard.ocpp.v21.AdjustPeriodicEventStream;
import org.voltyard.ocpp.v21.ClearDERControl;
import org.voltyard.ocpp.v21.GetDERControl;
import org.voltyard.ocpp.v21.GetPeriodicEventStream;
import org.voltyard.ocpp.v21.NotifyAllowedEnergyTransfer;
import org.voltyard.ocpp.v21.RequestBatterySwap;
import org.voltyard.ocpp.v21.SetDERControl;
import org.voltyard.ocpp.v21.UpdateDynamicSchedule;
import org.voltyard.ocpp.v21.UsePriorityCharging;

/// The commands of OCPP 2.0.1 and 2.1.
final class Commands2 implements Commands {
  private final Dialect2 dialect;
  private final RemoteDesk2 remote;
  private final Triggers2 triggers;
  private final ListDesk2 lists;
  private final ProfileDesk2 profiles;
  private final ServiceDesk2 service;
  private final VariableDesk variables;
  private final Displays displays;
  private final Monitors monitors;
  private final TrustDesk trust;
  private final TariffDesk tariffs;
  private final GridDesk grid;
  private final SwapDesk swaps;

  Commands2(Cabinet cabinet, Dialect2 dialect, Parts parts) {
    this.dialect = dialect;
    trust = new TrustDesk(cabinet, parts.line(), parts.log(), parts.tether());
    displays = new Displays(cabinet, parts.line());
    DeviceModel model = new DeviceModel(cabinet, trust::size, displays::size);
    tariffs = new TariffDesk(cabinet);
    remote = new RemoteDesk2(cabinet, dialect, parts);
    triggers = new Triggers2(cabinet, parts, trust);
    lists = new ListDesk2(cabinet, dialect, parts);
    profiles = new ProfileDesk2(cabinet, parts);
    service = new ServiceDesk2(cabinet, parts);
    variables = new VariableDesk(cabinet, model, parts);
    monitors = new Monitors(cabinet, dialect, model, parts.line());
    grid = new GridDesk(cabinet, parts.line());
    swaps = new SwapDesk(cabinet, parts.line());
  }

  @Override
  public void look() {
    monitors.look();
    grid.look();
    profiles.look();
  }

  @Override
  public Record obey(Record command) {
    return switch (command) {
      case RequestStartTransaction.Request wanted -> remote.start(wanted);
      case RequestStopTransaction.Request wanted -> remote.stop(wanted);
      case GetTransactionStatus.Request wanted -> remote.status(wanted);
      case UnlockConnector.Request wanted -> remote.unlock(wanted);
      case ChangeAvailability.Request wanted -> remote.availability(wanted);
      case Reset.Request wanted -> remote.reset(wanted);
      case TriggerMessage.Request wanted -> triggers.trigger(wanted);
      case SendLocalList.Request wanted -> lists.replace(wanted);
      case GetLocalListVersion.Request _ -> lists.version();
      case ClearCache.Request _ -> lists.clearCache();
      case ReserveNow.Request wanted -> lists.reserve(wanted);
      case CancelReservation.Request wanted -> lists.cancel(wanted);
      case CustomerInformation.Request wanted -> lists.customer(wanted);
      case SetChargingProfile.Request wanted -> profiles.set(wanted);
      case ClearChargingProfile.Request wanted -> profiles.clear(wanted);
      case GetCompositeSchedule.Request wanted -> profiles.composite(wanted);
      case GetChargingProfiles.Request wanted -> profiles.report(wanted);
      case UsePriorityCharging.Request wanted -> profiles.priority(wanted);
      case UpdateDynamicSchedule.Request wanted -> profiles.update(wanted);
      case NotifyAllowedEnergyTransfer.Request wanted -> profiles.allow(wanted);
      default -> serve(command);
    };
  }

  private Record serve(Record command) {
    return switch (command) {
      case GetVariables.Request wanted -> variables.read(wanted);
      case SetVariables.Request wanted -> variables.write(wanted);
      case GetBaseReport.Request wanted -> variables.report(wanted);
      case GetReport.Request wanted -> variables.report(wanted);
      case SetVariableMonitoring.Request wanted -> monitors.set(wanted);
      case ClearVariableMonitoring.Request wanted -> monitors.clear(wanted);
      case GetMonitoringReport.Request wanted -> monitors.report(wanted);
      case GetPeriodicEventStream.Request _ -> monitors.streams().list();
      case AdjustPeriodicEventStream.Request wanted -> monitors.streams().adjust(wanted);
      case GetLog.Request wanted -> service.log(wanted);
      case UpdateFirmware.Request wanted -> service.update(wanted);
      case DataTransfer.Request wanted -> service.transfer(wanted);
      case SetDisplayMessage.Request wanted -> displays.set(wanted);
      case GetDisplayMessages.Request wanted -> displays.report(wanted);
      case ClearDisplayMessage.Request wanted -> displays.clear(wanted);
      case CostUpdated.Request wanted -> service.cost(wanted);
      case SetDefaultTariff.Request wanted -> tariffs.set(wanted);
      case GetTariffs.Request wanted -> tariffs.get(wanted);
      case ClearTariffs.Request wanted -> tariffs.clear(wanted);
      case ChangeTransactionTariff.Request wanted -> tariffs.change(wanted);
      case SetDERControl.Request wanted -> grid.set(wanted);
      case GetDERControl.Request wanted -> grid.report(wanted);
      case ClearDERControl.Request wanted -> grid.clear(wanted);
      case RequestBatterySwap.Request wanted -> swaps.swap(wanted);
      case InstallCertificate.Request wanted -> trust.install(wanted);
      case GetInstalledCertificateIds.Request wanted -> trust.list(wanted);
      case DeleteCertificate.Request wanted -> trust.delete(wanted);
      case CertificateSigned.Request wanted -> trust.signed(wanted);
      default ->
          throw new RpcException(
              ErrorCode.NOT_SUPPORTED, dialect.actions().of(command.getClass()).name());
    };
  }
}
