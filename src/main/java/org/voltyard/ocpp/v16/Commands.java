package org.voltyard.ocpp.v16;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.TokenId;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.rpc.WireName;

/// The depot's commands in the words of 1.6, with the way back for each answer.
final class Commands {
  static final String PASSWORD = "AuthorizationKey";

  static final String PROFILE = "SecurityProfile";

  private Commands() {}

  static Translation order(StationCommand<?> command) {
    try {
      return translated(command);
    } catch (RpcException e) {
      return new Translation.Refused(e.text());
    }
  }

  private static Translation translated(StationCommand<?> command) {
    return switch (command) {
      case StationCommand.RemoteStart c -> remoteStart(c);
      case StationCommand.RemoteStop c -> remoteStop(c);
      case StationCommand.Reset c -> reset(c);
      case StationCommand.ReadTransaction _ ->
          new Translation.Refused("OCPP 1.6 cannot be asked for the state of a transaction");
      case StationCommand.Unlock c -> unlock(c);
      case StationCommand.ChangeAvailability c -> availability(c);
      case StationCommand.ReadConfiguration c -> Configuration.read(c);
      case StationCommand.ChangeConfiguration c -> Configuration.change(c.key(), c.value());
      case StationCommand.SetPassword c -> Configuration.change(PASSWORD, c.hex());
      case StationCommand.ChangeProfile c ->
          Configuration.change(PROFILE, Integer.toString(c.profile().number()));
      case StationCommand.SetVariables c -> Configuration.set(c);
      case StationCommand.ReadModel _ ->
          new Translation.Refused("OCPP 1.6 has no reports: read the configuration instead");
      case StationCommand.ClearCache _ -> clearCache();
      case StationCommand.Transfer c -> transfer(c);
      case StationCommand.UploadLog c -> log(c);
      case StationCommand.UpdateFirmware c -> firmware(c);
      case StationCommand.ReadLocalListVersion _ -> listVersion();
      case StationCommand.SendLocalList c -> localList(c);
      case StationCommand.Reserve c -> reserve(c.reservation());
      case StationCommand.CancelReservation c -> cancel(c);
      case StationCommand.SetProfile c -> profile(c);
      case StationCommand.ClearProfile c -> clearProfile(c);
      case StationCommand.ReadSchedule c -> schedule(c);
      case StationCommand.ReadProfiles _,
          StationCommand.UpdateSchedule _,
          StationCommand.Prioritize _,
          StationCommand.AllowTransfer _,
          StationCommand.SignalBalancing _ ->
          new Translation.Refused("OCPP 1.6 has no such command about charging profiles");
      case StationCommand.Trigger c -> trigger(c);
      case StationCommand.InstallCertificate c -> SecurityCommands.install(c);
      case StationCommand.DeleteCertificate c -> SecurityCommands.delete(c);
      case StationCommand.ReadInstalledCertificates c -> SecurityCommands.installed(c);
      case StationCommand.SetGridControl _,
          StationCommand.ReadGridControls _,
          StationCommand.ClearGridControls _ ->
          new Translation.Refused("OCPP 1.6 has no controls for the grid");
      case StationCommand.SwapBatteries _ -> new Translation.Refused("OCPP 1.6 swaps no batteries");
      case StationCommand.ForgetCustomer _ ->
          new Translation.Refused("OCPP 1.6 cannot have a station forget a customer");
      case StationCommand.ReadNetworkOrder _,
          StationCommand.OrderNetworks _,
          StationCommand.StoreNetwork _ ->
          new Translation.Refused("OCPP 1.6 has no slots for ways to the depot");
      case StationCommand.Diagnose<?> _ ->
          new Translation.Refused("OCPP 1.6 has no monitors and no event streams");
      case StationCommand.Display<?> _ ->
          new Translation.Refused("OCPP 1.6 has no messages for the display");
      case StationCommand.Native c ->
          new Translation.Refused("OCPP 1.6 has no words for " + c.action());
      case StationCommand.DeliverCertificate c -> SecurityCommands.deliver(c);
      case StationCommand.ShowCost _,
          StationCommand.SetTariff _,
          StationCommand.ReadTariffs _,
          StationCommand.ClearTariffs _,
          StationCommand.ChangeTariff _,
          StationCommand.AnnouncePayment _ ->
          new Translation.Refused("OCPP 1.6 knows nothing of money");
    };
  }

  private static Order<?> remoteStart(StationCommand.RemoteStart c) {
    org.voltyard.domain.ChargingProfile profile = c.profile();
    return Order.of(
            new RemoteStartTransaction.Request(
                c.connector(), c.token().value(), profile == null ? null : Profiles.wire(profile)),
            RemoteStartTransaction.Response.class,
            r -> status(r.status(), r.status() == RemoteStartTransaction.Status.ACCEPTED))
        .forAdmitted();
  }

  private static Order<?> remoteStop(StationCommand.RemoteStop c) {
    return Order.of(
            new RemoteStopTransaction.Request(Numbers.wire(c.transaction())),
            RemoteStopTransaction.Response.class,
            r -> status(r.status(), r.status() == RemoteStopTransaction.Status.ACCEPTED))
        .forAdmitted();
  }

  private static Translation reset(StationCommand.Reset c) {
    if (c.connector() != 0) {
      return new Translation.Refused("OCPP 1.6 restarts the whole station only");
    }
    Reset.Type type =
        switch (c.moment()) {
          case IDLE -> Reset.Type.SOFT;
          case NOW -> Reset.Type.HARD;
          case NOW_AND_RESUME -> null;
        };
    if (type == null) {
      return new Translation.Refused("OCPP 1.6 does not resume transactions after a restart");
    }
    return Order.of(
        new Reset.Request(type),
        Reset.Response.class,
        r -> status(r.status(), r.status() == Reset.Status.ACCEPTED));
  }

  private static Order<?> unlock(StationCommand.Unlock c) {
    return Order.of(
        new UnlockConnector.Request(Numbers.plug(c.connector())),
        UnlockConnector.Response.class,
        r -> status(r.status(), r.status() == UnlockConnector.Status.UNLOCKED));
  }

  private static Order<?> availability(StationCommand.ChangeAvailability c) {
    return Order.of(
        new ChangeAvailability.Request(
            c.connector(),
            c.operative()
                ? ChangeAvailability.Type.OPERATIVE
                : ChangeAvailability.Type.INOPERATIVE),
        ChangeAvailability.Response.class,
        r -> status(r.status(), r.status() != ChangeAvailability.Status.REJECTED));
  }

  private static Order<?> clearCache() {
    return Order.of(
        new ClearCache.Request(),
        ClearCache.Response.class,
        r -> status(r.status(), r.status() == ClearCache.Status.ACCEPTED));
  }

  private static Order<?> transfer(StationCommand.Transfer c) {
    return Order.of(
        new DataTransfer.Request(c.vendor(), c.message(), c.data()),
        DataTransfer.Response.class,
        r -> status(r.status(), r.status() == DataTransfer.Status.ACCEPTED));
  }

  private static Translation log(StationCommand.UploadLog c) {
    Integer request = c.request();
    if (c.log() == StationCommand.Log.DATA_COLLECTOR) {
      return new Translation.Refused("OCPP 1.6 knows no log of a data collector");
    } else if (request != null) {
      return SecurityCommands.log(c, request);
    } else if (c.log() != StationCommand.Log.DIAGNOSTICS) {
      return new Translation.Refused("the upload of a security log needs a request number");
    }
    return Order.of(
        new GetDiagnostics.Request(
            c.location(), c.retries(), Profiles.seconds(c.retryInterval()), c.from(), c.to()),
        GetDiagnostics.Response.class,
        r -> {
          String file = r.fileName();
          return new Reply.Upload(file != null, file == null ? "" : file, file);
        });
  }

  /// The answer says nothing: that it came is the agreement.
  private static Order<?> firmware(StationCommand.UpdateFirmware c) {
    StationCommand.Signed signed = c.signed();
    if (signed != null) {
      return SecurityCommands.firmware(c, signed);
    }
    return Order.of(
        new UpdateFirmware.Request(
            c.location(), c.retries(), c.retrieveAt(), Profiles.seconds(c.retryInterval())),
        UpdateFirmware.Response.class,
        r -> new Reply.Status(true, ""));
  }

  private static Order<?> listVersion() {
    return Order.of(
        new GetLocalListVersion.Request(),
        GetLocalListVersion.Response.class,
        r -> new Reply.Version(r.listVersion()));
  }

  private static Order<?> localList(StationCommand.SendLocalList c) {
    List<SendLocalList.AuthorizationData> entries =
        c.entries().stream().map(Commands::entry).toList();
    return Order.of(
        new SendLocalList.Request(
            c.version(),
            entries.isEmpty() ? null : entries,
            c.full() ? SendLocalList.UpdateType.FULL : SendLocalList.UpdateType.DIFFERENTIAL),
        SendLocalList.Response.class,
        r -> status(r.status(), r.status() == SendLocalList.Status.ACCEPTED));
  }

  private static SendLocalList.AuthorizationData entry(StationCommand.LocalListEntry entry) {
    var authorization = entry.authorization();
    return new SendLocalList.AuthorizationData(
        entry.token().value(), authorization == null ? null : Tags.info(authorization));
  }

  private static Translation reserve(Reservation reservation) {
    if (reservation.plug() != null) {
      return new Translation.Refused("OCPP 1.6 reserves no types of connectors");
    }
    TokenId parent = reservation.parent();
    return Order.of(
        new ReserveNow.Request(
            reservation.connector().number(),
            reservation.expiry(),
            reservation.token().value(),
            parent == null ? null : parent.value(),
            reservation.id()),
        ReserveNow.Response.class,
        r -> status(r.status(), r.status() == ReserveNow.Status.ACCEPTED));
  }

  private static Order<?> cancel(StationCommand.CancelReservation c) {
    return Order.of(
        new CancelReservation.Request(c.reservation()),
        CancelReservation.Response.class,
        r -> status(r.status(), r.status() == CancelReservation.Status.ACCEPTED));
  }

  private static Order<?> profile(StationCommand.SetProfile c) {
    return Order.of(
        new SetChargingProfile.Request(c.connector(), Profiles.wire(c.profile())),
        SetChargingProfile.Response.class,
        r -> status(r.status(), r.status() == SetChargingProfile.Status.ACCEPTED));
  }

  private static Order<?> clearProfile(StationCommand.ClearProfile c) {
    var purpose = c.purpose();
    return Order.of(
        new ClearChargingProfile.Request(
            c.profile(),
            c.connector(),
            purpose == null ? null : Profiles.purpose(purpose),
            c.stackLevel()),
        ClearChargingProfile.Response.class,
        r -> status(r.status(), r.status() == ClearChargingProfile.Status.ACCEPTED));
  }

  private static Order<?> schedule(StationCommand.ReadSchedule c) {
    var unit = c.unit();
    return Order.of(
        new GetCompositeSchedule.Request(
            c.connector(),
            Math.clamp(c.duration().toSeconds(), 0, Integer.MAX_VALUE),
            unit == null ? null : Profiles.unit(unit)),
        GetCompositeSchedule.Response.class,
        Commands::schedule);
  }

  private static Reply schedule(GetCompositeSchedule.Response answer) {
    ChargingSchedule schedule = answer.chargingSchedule();
    return new Reply.Schedule(
        answer.status() == GetCompositeSchedule.Status.ACCEPTED,
        answer.status().wire(),
        answer.connectorId(),
        answer.scheduleStart(),
        schedule == null ? null : Profiles.domain(schedule));
  }

  private static Translation trigger(StationCommand.Trigger c) {
    TriggerMessage.Trigger wanted =
        c.extended() ? null : named(TriggerMessage.Trigger.values(), c.message());
    if (wanted == null) {
      return extendedTrigger(c);
    }
    return Order.of(
            new TriggerMessage.Request(wanted, c.connector()),
            TriggerMessage.Response.class,
            r -> status(r.status(), r.status() == TriggerMessage.Status.ACCEPTED))
        .inviting(wanted.wire());
  }

  private static Translation extendedTrigger(StationCommand.Trigger c) {
    String message =
        c.message().equals(StationCommand.Trigger.SIGN_CERTIFICATE)
            ? ExtendedTriggerMessage.Trigger.SIGN_CHARGE_POINT_CERTIFICATE.wire()
            : c.message();
    ExtendedTriggerMessage.Trigger wanted = named(ExtendedTriggerMessage.Trigger.values(), message);
    return wanted == null
        ? new Translation.Refused("OCPP 1.6 cannot trigger " + c.message())
        : SecurityCommands.trigger(c, wanted);
  }

  private static <T extends WireName> @Nullable T named(T[] all, String wire) {
    for (T each : all) {
      if (each.wire().equals(wire)) {
        return each;
      }
    }
    return null;
  }

  private static Reply status(WireName word, boolean accepted) {
    return new Reply.Status(accepted, word.wire());
  }
}
