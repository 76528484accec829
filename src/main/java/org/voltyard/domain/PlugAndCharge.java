package org.voltyard.domain;

import java.time.Instant;

/// What the depot has for vehicles that pay by certificate.
public record PlugAndCharge(
    RevocationSource revocations, ContractTrust trust, ContractProvider provider) {
  /// Nobody can be asked.
  public static final PlugAndCharge NONE =
      new PlugAndCharge(
          _ -> CertificateState.failed(Instant.EPOCH, "nobody can be asked about certificates"),
          (_, _) ->
              new ContractTrust.Verdict(
                  ContractTrust.Finding.DOUBTFUL, "contract certificates are not checked here"),
          (_, _) ->
              new ContractProvider.Answer.Refused(
                  "no provider of contract certificates is set up"));
}
