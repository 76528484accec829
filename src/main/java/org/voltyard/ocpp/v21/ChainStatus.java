package org.voltyard.ocpp.v21;

import java.util.List;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateQuery;
import org.voltyard.domain.CertificateState;
import org.voltyard.domain.Depot;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.v2.CertificateHashData;
import org.voltyard.ocpp.v21.GetCertificateChainStatus.CertificateStatus;
import org.voltyard.ocpp.v21.GetCertificateChainStatus.CertificateStatusRequestInfo;
import org.voltyard.ocpp.v21.GetCertificateChainStatus.CertificateStatusSource;
import org.voltyard.ocpp.v21.GetCertificateChainStatus.RevocationStatus;

/// Tells how the certificates of a vehicle's chain stand. // M07
final class ChainStatus {
  private final Depot depot;

  ChainStatus(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.on(GetCertificateChainStatus.Request.class, this::answer);
  }

  private GetCertificateChainStatus.Response answer(
      Caller station, GetCertificateChainStatus.Request request) {
    List<CertificateStatus> all =
        request.certificateStatusRequests().stream().map(one -> status(station, one)).toList();
    return new GetCertificateChainStatus.Response(all);
  }

  private CertificateStatus status(Caller station, CertificateStatusRequestInfo asked) {
    CertificateState state =
        depot.certificateState(
            station.station(),
            new CertificateQuery(
                hash(asked.certificateHashData()), source(asked.source()), asked.urls()));
    return new CertificateStatus(
        asked.certificateHashData(), asked.source(), status(state.status()), state.until());
  }

  private static CertificateQuery.Source source(CertificateStatusSource source) {
    return switch (source) {
      case OCSP -> CertificateQuery.Source.RESPONDER;
      case CRL -> CertificateQuery.Source.LIST;
    };
  }

  private static RevocationStatus status(CertificateState.Status status) {
    return switch (status) {
      case GOOD -> RevocationStatus.GOOD;
      case REVOKED -> RevocationStatus.REVOKED;
      case UNKNOWN -> RevocationStatus.UNKNOWN;
      case FAILED -> RevocationStatus.FAILED; // M07.FR.02, M07.FR.05
    };
  }

  private static CertificateHash hash(CertificateHashData data) {
    CertificateHash.Algorithm algorithm =
        switch (data.hashAlgorithm()) {
          case SHA256 -> CertificateHash.Algorithm.SHA256;
          case SHA384 -> CertificateHash.Algorithm.SHA384;
          case SHA512 -> CertificateHash.Algorithm.SHA512;
        };
    return new CertificateHash(
        algorithm, data.issuerNameHash(), data.issuerKeyHash(), data.serialNumber());
  }
}
