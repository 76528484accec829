package org.voltyard.ocpp.v2;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.VariableSetting;
import org.voltyard.domain.TransactionId;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.AnyJson;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.RpcException;

/// The depot's commands in the words of 2.x, with the way back for each answer.
final class Commands {
  static final String PASSWORD = "SecurityCtrlr/BasicAuthPassword"; // A01.FR.01

  private final Actions actions;
  private final Binder binder = new Binder(ZoneOffset.UTC);

  Commands(Actions actions) {
    this.actions = actions;
  }

  Translation order(StationCommand<?> command) {
    try {
      return translated(command);
    } catch (RpcException e) {
      return new Translation.Refused(e.text());
    }
  }

  private Translation translated(StationCommand<?> command) {
    return switch (command) {
      case StationCommand.RemoteStart c -> remoteStart(c);
      case StationCommand.RemoteStop c ->
          simple(
                  new RequestStopTransaction.Request(c.transaction().value()),
                  RequestStopTransaction.Response.class)
              .forAdmitted();
      case StationCommand.Reset c -> simple(Restarts.wire(c), Reset.Response.class);
      case StationCommand.ReadTransaction c -> transaction(c);
      case StationCommand.Unlock c ->
          simple(new UnlockConnector.Request(c.connector(), 1), UnlockConnector.Response.class);
      case StationCommand.ChangeAvailability c -> availability(c);
      case StationCommand.ReadConfiguration c -> ModelCommands.configuration(c);
      case StationCommand.ChangeConfiguration c ->
          ModelCommands.set(List.of(VariableSetting.actual(c.key(), c.value())));
      case StationCommand.SetVariables c -> ModelCommands.set(c);
      case StationCommand.ReadModel c -> ModelCommands.report(c);
      case StationCommand.SetPassword c ->
          ModelCommands.set(List.of(VariableSetting.actual(PASSWORD, c.hex())));
      case StationCommand.ChangeProfile _ ->
          new Translation.Refused(
              "OCPP 2.x is led to a higher security profile in steps: SetNetworkProfile, the order"
                  + " in OCPPCommCtrlr/NetworkConfigurationPriority, and a Reset"); // A05
      case StationCommand.ReadNetworkOrder _ -> Networks.read();
      case StationCommand.OrderNetworks c -> Networks.order(c);
      case StationCommand.StoreNetwork c -> Networks.store(c, actions.edition());
      case StationCommand.ClearCache _ ->
          simple(new ClearCache.Request(), ClearCache.Response.class);
      case StationCommand.Transfer c -> transfer(c);
      case StationCommand.UploadLog c -> Maintenance.log(c);
      case StationCommand.UpdateFirmware c -> Maintenance.firmware(c);
      case StationCommand.ReadLocalListVersion _ ->
          Order.of(
              new GetLocalListVersion.Request(),
              GetLocalListVersion.Response.class,
              r -> new Reply.Version(r.versionNumber()));
      case StationCommand.SendLocalList c -> localList(c);
      case StationCommand.SetGridControl _,
          StationCommand.ReadGridControls _,
          StationCommand.ClearGridControls _ ->
          new Translation.Refused("OCPP 2.0.1 has no controls for the grid");
      case StationCommand.SwapBatteries _ ->
          new Translation.Refused("OCPP 2.0.1 swaps no batteries");
      case StationCommand.ForgetCustomer c ->
          simple(
              new CustomerInformation.Request(
                  null,
                  Tokens.wire(c.token(), c.kind(), actions.edition()),
                  c.request(),
                  c.report(),
                  true,
                  null),
              CustomerInformation.Response.class);
      case StationCommand.Reserve c -> reserve(c.reservation());
      case StationCommand.CancelReservation c ->
          simple(new CancelReservation.Request(c.reservation()), CancelReservation.Response.class);
      case StationCommand.SetProfile c ->
          simple(
              new SetChargingProfile.Request(c.connector(), Profiles.wire(c.profile())),
              SetChargingProfile.Response.class);
      case StationCommand.ClearProfile c -> clearProfile(c);
      case StationCommand.ReadSchedule c -> schedule(c);
      case StationCommand.ReadProfiles c -> ProfileReports.order(c);
      case StationCommand.UpdateSchedule _,
          StationCommand.Prioritize _,
          StationCommand.AllowTransfer _,
          StationCommand.SignalBalancing _ ->
          new Translation.Refused("OCPP " + actions.version() + " has no such command");
      case StationCommand.Trigger c -> trigger(c);
      case StationCommand.InstallCertificate c -> Maintenance.install(c);
      case StationCommand.DeleteCertificate c ->
          simple(
              new DeleteCertificate.Request(Certificates.wire(c.hash())),
              DeleteCertificate.Response.class);
      case StationCommand.ReadInstalledCertificates c -> Maintenance.installed(c);
      case StationCommand.DeliverCertificate c -> Maintenance.deliver(c, actions.edition());
      case StationCommand.ShowCost c ->
          simple(
              new CostUpdated.Request(c.cost().amount(), c.transaction().value()),
              CostUpdated.Response.class);
      case StationCommand.SetTariff _,
          StationCommand.ReadTariffs _,
          StationCommand.ClearTariffs _,
          StationCommand.ChangeTariff _,
          StationCommand.AnnouncePayment _ ->
          new Translation.Refused("OCPP 2.0.1 knows no tariffs and no web payments");
      case StationCommand.Diagnose<?> c -> DeviceOrders.of(c.order());
      case StationCommand.Display<?> c -> DeviceOrders.of(c.order(), actions.edition());
      case StationCommand.Native c -> inOwnWords(c);
    };
  }

  static <A extends Record, Q extends Record & org.voltyard.ocpp.rpc.Call<A>> Order<A> simple(
      Q request, Class<A> answer) {
    return Order.of(request, answer, Answers::of);
  }

  /// A number by which the station refers to a request: the same for the same command.
  static int number(StationCommand<?> command) {
    return command.hashCode() & Integer.MAX_VALUE;
  }

  /// EVSE 0 is the station.
  private static @Nullable EVSE evse(@Nullable Integer connector) {
    return connector == null || connector == 0 ? null : new EVSE(connector, null);
  }

  private Order<?> remoteStart(StationCommand.RemoteStart c) {
    var profile = c.profile();
    Integer wanted = c.connector();
    return simple(
            new RequestStartTransaction.Request(
                wanted == null || wanted == 0 ? null : wanted,
                null,
                c.paid()
                    ? Tokens.payment(c.token(), actions.edition())
                    : Tokens.wire(c.token(), c.kind(), actions.edition()),
                number(c),
                profile == null ? null : Profiles.wire(profile)),
            RequestStartTransaction.Response.class)
        .forAdmitted();
  }

  private static Order<?> availability(StationCommand.ChangeAvailability c) {
    return simple(
        new ChangeAvailability.Request(
            evse(c.connector()),
            c.operative()
                ? ChangeAvailability.OperationalStatus.OPERATIVE
                : ChangeAvailability.OperationalStatus.INOPERATIVE),
        ChangeAvailability.Response.class);
  }

  private static Order<?> transfer(StationCommand.Transfer c) {
    String data = c.data();
    return simple(
        new DataTransfer.Request(
            c.message(), data == null ? null : AnyJson.ofText(data), c.vendor()),
        DataTransfer.Response.class);
  }

  private Order<?> localList(StationCommand.SendLocalList c) {
    List<SendLocalList.AuthorizationData> entries = c.entries().stream().map(this::entry).toList();
    return simple(
        new SendLocalList.Request(
            entries.isEmpty() ? null : entries,
            c.version(),
            c.full() ? SendLocalList.UpdateType.FULL : SendLocalList.UpdateType.DIFFERENTIAL),
        SendLocalList.Response.class);
  }

  private SendLocalList.AuthorizationData entry(StationCommand.LocalListEntry entry) {
    Authorization authorization = entry.authorization();
    return new SendLocalList.AuthorizationData(
        Tokens.wire(entry.token(), entry.kind(), actions.edition()),
        authorization == null ? null : Tokens.info(authorization));
  }

  private Order<?> reserve(Reservation reservation) {
    TokenId parent = reservation.parent();
    int number = reservation.connector().number();
    return simple(
        new ReserveNow.Request(
            reservation.id(),
            reservation.expiry(),
            reservation.plug(),
            Tokens.wire(reservation.token(), reservation.kind(), actions.edition()),
            number == 0 ? null : (Integer) number,
            parent == null ? null : Tokens.group(parent)),
        ReserveNow.Response.class);
  }

  /// A profile is named by its number alone, or by what it is for. // K10.FR.02
  private static Order<?> clearProfile(StationCommand.ClearProfile c) {
    var purpose = c.purpose();
    boolean criteria = c.connector() != null || purpose != null || c.stackLevel() != null;
    return simple(
        new ClearChargingProfile.Request(
            c.profile(),
            c.profile() != null || !criteria
                ? null
                : new ClearChargingProfile.Criterion(
                    c.connector(),
                    purpose == null ? null : Profiles.purpose(purpose),
                    c.stackLevel())),
        ClearChargingProfile.Response.class);
  }

  private static Order<?> schedule(StationCommand.ReadSchedule c) {
    var unit = c.unit();
    return Order.of(
        new GetCompositeSchedule.Request(
            Math.clamp(c.duration().toSeconds(), 0, Integer.MAX_VALUE),
            unit == null ? null : Profiles.unit(unit),
            c.connector()),
        GetCompositeSchedule.Response.class,
        Commands::schedule);
  }

  private static Reply schedule(GetCompositeSchedule.Response answer) {
    GetCompositeSchedule.CompositeSchedule schedule = answer.schedule();
    return new Reply.Schedule(
        answer.status() == GenericStatus.ACCEPTED,
        answer.status().wire(),
        schedule == null ? null : (Integer) schedule.evseId(),
        schedule == null ? null : schedule.scheduleStart(),
        schedule == null ? null : Profiles.domain(schedule));
  }

  private Translation trigger(StationCommand.Trigger c) {
    for (TriggerMessage.MessageTrigger wanted : TriggerMessage.MessageTrigger.values()) {
      if (wanted.wire().equals(c.message())) {
        boolean plug = wanted == TriggerMessage.MessageTrigger.STATUS_NOTIFICATION;
        Integer number = c.connector();
        EVSE evse = number == null || number == 0 ? null : new EVSE(number, plug ? 1 : null);
        return simple(new TriggerMessage.Request(evse, wanted, null), TriggerMessage.Response.class)
            .inviting(invited(wanted));
      }
    }
    return custom(c);
  }

  /// From 2.1 on a station may have triggers of its own.
  private Translation custom(StationCommand.Trigger c) {
    if (!actions.edition().from(Edition.V2_1)) {
      return new Translation.Refused("OCPP 2.0.1 cannot trigger " + c.message());
    }
    Integer number = c.connector();
    return simple(
        new TriggerMessage.Request(
            number == null || number == 0 ? null : new EVSE(number, null),
            TriggerMessage.MessageTrigger.CUSTOM_TRIGGER,
            c.message()),
        TriggerMessage.Response.class);
  }

  private static Order<?> transaction(StationCommand.ReadTransaction c) {
    TransactionId asked = c.transaction();
    return Order.of(
        new GetTransactionStatus.Request(asked == null ? null : asked.value()),
        GetTransactionStatus.Response.class,
        r -> new Reply.TransactionState(r.ongoingIndicator(), r.messagesInQueue()));
  }

  private static String invited(TriggerMessage.MessageTrigger wanted) {
    return switch (wanted) {
      case SIGN_CHARGING_STATION_CERTIFICATE,
          SIGN_V2G_CERTIFICATE,
          SIGN_V2G20_CERTIFICATE,
          SIGN_COMBINED_CERTIFICATE ->
          "SignCertificate";
      default -> wanted.wire();
    };
  }

  /// Any request of the version, with the words as they were given.
  private Translation inOwnWords(StationCommand.Native c) {
    Action action = actions.find(c.action());
    if (action == null || !action.direction().toStation()) {
      return new Translation.Refused("OCPP " + actions.version() + " has no command " + c.action());
    }
    Record request = binder.bind(c.payload(), action.request(), actions.edition()).value();
    Order<?> known = ModelCommands.inOwnWords(request);
    if (known != null) {
      return known;
    }
    Order<?> order =
        new Order<>(request, action.response().asSubclass(Record.class), Answers::of, null, false);
    return request instanceof TriggerMessage.Request t
        ? order.inviting(invited(t.requestedMessage()))
        : order;
  }
}
