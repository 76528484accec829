package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// Takes the stations' requests for certificates. It says at once whether one will be made; the
/// certificate itself follows later, as [StationCommand.DeliverCertificate].
public interface CertificateDesk {
  /// There is no authority: nothing is ever made.
  CertificateDesk CLOSED =
      (_, _) -> new Receipt.Rejected("no certificate authority is set up in the depot");

  /// Called on the station's thread, which waits for the answer: it must be quick.
  Receipt receive(StationId station, Request request);

  /// What a station wants signed.
  ///
  /// @param csr PKCS#10 in PEM, as it came: it may be anything
  /// @param number by which the delivery refers to it, null where the station gave none
  record Request(CertificateUse use, String csr, @Nullable Integer number) {}

  /// What it is told.
  sealed interface Receipt {
    /// It will be looked at, or is being made.
    record Accepted() implements Receipt {}

    record Rejected(String reason) implements Receipt {}
  }
}
