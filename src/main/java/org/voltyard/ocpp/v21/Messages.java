package org.voltyard.ocpp.v21;

import static org.voltyard.ocpp.rpc.Direction.FROM_STATION;
import static org.voltyard.ocpp.rpc.Direction.TO_STATION;
import static org.voltyard.ocpp.v2.Block.AUTHORIZATION;
import static org.voltyard.ocpp.v2.Block.BATTERY_SWAPPING;
import static org.voltyard.ocpp.v2.Block.BIDIRECTIONAL_POWER;
import static org.voltyard.ocpp.v2.Block.CERTIFICATE_MANAGEMENT;
import static org.voltyard.ocpp.v2.Block.DER_CONTROL;
import static org.voltyard.ocpp.v2.Block.DIAGNOSTICS;
import static org.voltyard.ocpp.v2.Block.SMART_CHARGING;
import static org.voltyard.ocpp.v2.Block.TARIFF_AND_COST;

import java.util.List;
import java.util.stream.Stream;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Edition;

/// All actions of OCPP 2.1: those of 2.0.1 and its own.
public final class Messages {
  private static final List<Action> OWN =
      List.of(
          Action.of(
              NotifySettlement.Request.class,
              NotifySettlement.Response.class,
              FROM_STATION,
              AUTHORIZATION),
          Action.of(
              VatNumberValidation.Request.class,
              VatNumberValidation.Response.class,
              FROM_STATION,
              AUTHORIZATION),
          Action.of(
              NotifyWebPaymentStarted.Request.class,
              NotifyWebPaymentStarted.Response.class,
              TO_STATION,
              AUTHORIZATION),
          Action.of(
              SetDefaultTariff.Request.class,
              SetDefaultTariff.Response.class,
              TO_STATION,
              TARIFF_AND_COST),
          Action.of(
              GetTariffs.Request.class, GetTariffs.Response.class, TO_STATION, TARIFF_AND_COST),
          Action.of(
              ClearTariffs.Request.class, ClearTariffs.Response.class, TO_STATION, TARIFF_AND_COST),
          Action.of(
              ChangeTransactionTariff.Request.class,
              ChangeTransactionTariff.Response.class,
              TO_STATION,
              TARIFF_AND_COST),
          Action.of(
              NotifyPriorityCharging.Request.class,
              NotifyPriorityCharging.Response.class,
              FROM_STATION,
              SMART_CHARGING),
          Action.of(
              UsePriorityCharging.Request.class,
              UsePriorityCharging.Response.class,
              TO_STATION,
              SMART_CHARGING),
          Action.of(
              UpdateDynamicSchedule.Request.class,
              UpdateDynamicSchedule.Response.class,
              TO_STATION,
              SMART_CHARGING),
          Action.of(
              PullDynamicScheduleUpdate.Request.class,
              PullDynamicScheduleUpdate.Response.class,
              FROM_STATION,
              SMART_CHARGING),
          Action.of(
              GetCertificateChainStatus.Request.class,
              GetCertificateChainStatus.Response.class,
              FROM_STATION,
              CERTIFICATE_MANAGEMENT),
          Action.of(
              OpenPeriodicEventStream.Request.class,
              OpenPeriodicEventStream.Response.class,
              FROM_STATION,
              DIAGNOSTICS),
          Action.of(
              ClosePeriodicEventStream.Request.class,
              ClosePeriodicEventStream.Response.class,
              FROM_STATION,
              DIAGNOSTICS),
          Action.of(
              AdjustPeriodicEventStream.Request.class,
              AdjustPeriodicEventStream.Response.class,
              TO_STATION,
              DIAGNOSTICS),
          Action.of(
              GetPeriodicEventStream.Request.class,
              GetPeriodicEventStream.Response.class,
              TO_STATION,
              DIAGNOSTICS),
          Action.unanswered(NotifyPeriodicEventStream.Request.class, FROM_STATION, DIAGNOSTICS),
          Action.of(
              AFRRSignal.Request.class, AFRRSignal.Response.class, TO_STATION, BIDIRECTIONAL_POWER),
          Action.of(
              NotifyAllowedEnergyTransfer.Request.class,
              NotifyAllowedEnergyTransfer.Response.class,
              TO_STATION,
              BIDIRECTIONAL_POWER),
          Action.of(
              SetDERControl.Request.class, SetDERControl.Response.class, TO_STATION, DER_CONTROL),
          Action.of(
              GetDERControl.Request.class, GetDERControl.Response.class, TO_STATION, DER_CONTROL),
          Action.of(
              ClearDERControl.Request.class,
              ClearDERControl.Response.class,
              TO_STATION,
              DER_CONTROL),
          Action.of(
              ReportDERControl.Request.class,
              ReportDERControl.Response.class,
              FROM_STATION,
              DER_CONTROL),
          Action.of(
              NotifyDERAlarm.Request.class,
              NotifyDERAlarm.Response.class,
              FROM_STATION,
              DER_CONTROL),
          Action.of(
              NotifyDERStartStop.Request.class,
              NotifyDERStartStop.Response.class,
              FROM_STATION,
              DER_CONTROL),
          Action.of(
              BatterySwap.Request.class,
              BatterySwap.Response.class,
              FROM_STATION,
              BATTERY_SWAPPING),
          Action.of(
              RequestBatterySwap.Request.class,
              RequestBatterySwap.Response.class,
              TO_STATION,
              BATTERY_SWAPPING));

  public static final Actions ALL =
      new Actions(
          Edition.V2_1,
          Stream.concat(org.voltyard.ocpp.v2.Messages.ALL.all().stream(), OWN.stream()).toList());

  private Messages() {}
}
