package org.voltyard.sim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v2.CancelReservation;
import org.voltyard.ocpp.v2.ClearCache;
import org.voltyard.ocpp.v2.CustomerInformation;
import org.voltyard.ocpp.v2.GetLocalListVersion;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v2.IdTokenInfo;
import org.voltyard.ocpp.v2.NotifyCustomerInformation;
import org.voltyard.ocpp.v2.ReserveNow;
import org.voltyard.ocpp.v2.SendLocalList;

/// The local list, the cache, reservations and what is known of customers, in the words of 2.x.
final class ListDesk2 {
  private static final int PART = 512;

  private final Cabinet cabinet;
  private final Dialect2 dialect;
  private final Commands.Parts parts;

  ListDesk2(Cabinet cabinet, Dialect2 dialect, Commands.Parts parts) {
    this.cabinet = cabinet;
    this.dialect = dialect;
    this.parts = parts;
  }

  SendLocalList.Response replace(SendLocalList.Request wanted) {
    List<org.voltyard.ocpp.v16.SendLocalList.AuthorizationData> entries = new ArrayList<>();
    if (wanted.localAuthorizationList() != null) {
      for (SendLocalList.AuthorizationData each : wanted.localAuthorizationList()) {
        dialect.remember(each.idToken());
        IdTokenInfo info = each.idTokenInfo();
        entries.add(
            new org.voltyard.ocpp.v16.SendLocalList.AuthorizationData(
                each.idToken().idToken(), info == null ? null : Words2.info(info)));
      }
    }
    boolean full = wanted.updateType() == SendLocalList.UpdateType.FULL;
    var status =
        cabinet
            .tokens()
            .replace(
                new org.voltyard.ocpp.v16.SendLocalList.Request(
                    wanted.versionNumber(),
                    entries,
                    full
                        ? org.voltyard.ocpp.v16.SendLocalList.UpdateType.FULL
                        : org.voltyard.ocpp.v16.SendLocalList.UpdateType.DIFFERENTIAL));
    return new SendLocalList.Response(
        switch (status) {
          case ACCEPTED -> SendLocalList.Status.ACCEPTED;
          case FAILED, NOT_SUPPORTED -> SendLocalList.Status.FAILED;
          case VERSION_MISMATCH -> SendLocalList.Status.VERSION_MISMATCH;
        },
        null);
  }

  /// Without a list the version is 0. // D02.FR.03
  GetLocalListVersion.Response version() {
    boolean enabled = cabinet.config().flag(ConfigKey.LOCAL_AUTH_LIST_ENABLED);
    return new GetLocalListVersion.Response(enabled ? cabinet.tokens().version() : 0);
  }

  ClearCache.Response clearCache() {
    return new ClearCache.Response(
        cabinet.tokens().clear() ? ClearCache.Status.ACCEPTED : ClearCache.Status.REJECTED, null);
  }

  ReserveNow.Response reserve(ReserveNow.Request wanted) {
    dialect.remember(wanted.idToken());
    IdToken group = wanted.groupIdToken();
    Integer evse = wanted.evseId();
    var answer =
        parts
            .reservations()
            .reserve(
                new org.voltyard.ocpp.v16.ReserveNow.Request(
                    evse == null ? 0 : evse,
                    wanted.expiryDateTime(),
                    wanted.idToken().idToken(),
                    group == null ? null : group.idToken(),
                    wanted.id()));
    return new ReserveNow.Response(
        switch (answer.status()) {
          case ACCEPTED -> ReserveNow.Status.ACCEPTED;
          case FAULTED -> ReserveNow.Status.FAULTED;
          case OCCUPIED -> ReserveNow.Status.OCCUPIED;
          case REJECTED -> ReserveNow.Status.REJECTED;
          case UNAVAILABLE -> ReserveNow.Status.UNAVAILABLE;
        },
        null);
  }

  CancelReservation.Response cancel(CancelReservation.Request wanted) {
    boolean found =
        parts.reservations().cancel(wanted.reservationId()).status()
            == org.voltyard.ocpp.v16.CancelReservation.Status.ACCEPTED;
    return new CancelReservation.Response(
        found ? CancelReservation.Status.ACCEPTED : CancelReservation.Status.REJECTED, null);
  }

  /// Tells what the lists hold of a customer, and forgets it when told to. // N09, N10
  CustomerInformation.Response customer(CustomerInformation.Request wanted) {
    IdToken token = wanted.idToken();
    String name = token == null ? wanted.customerIdentifier() : token.idToken();
    if (name == null && wanted.customerCertificate() == null) {
      return new CustomerInformation.Response(CustomerInformation.Status.INVALID, null);
    }
    String known = name == null ? "" : known(name);
    if (wanted.clear() && name != null) {
      cabinet.tokens().forget(name);
    }
    parts.remote().later(() -> tell(wanted.requestId(), wanted.report() ? known : ""));
    return new CustomerInformation.Response(CustomerInformation.Status.ACCEPTED, null);
  }

  private String known(String name) {
    IdTagInfo info = cabinet.tokens().find(name, cabinet.now());
    return info == null ? "" : name + ": " + info.status().wire() + group(info.parentIdTag());
  }

  private static String group(@Nullable String parent) {
    return parent == null ? "" : ", group " + parent;
  }

  private void tell(int request, String data) {
    int number = 0;
    for (int from = 0; from == 0 || from < data.length(); from += PART) {
      int to = Math.min(data.length(), from + PART);
      boolean more = to < data.length();
      parts
          .line()
          .tell(
              new NotifyCustomerInformation.Request(
                  data.substring(from, to), more ? true : null, number++, cabinet.now(), request));
    }
  }
}
