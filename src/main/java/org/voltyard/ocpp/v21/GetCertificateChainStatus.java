package org.voltyard.ocpp.v21;

import java.time.Instant;
import java.util.List;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v2.CertificateHashData;

/// Asks whether the certificates of a vehicle's chain are revoked.
public interface GetCertificateChainStatus {
  record Request(
      @MinItems(1) @MaxItems(4) List<CertificateStatusRequestInfo> certificateStatusRequests)
      implements Call<Response> {
    public Request {
      certificateStatusRequests = List.copyOf(certificateStatusRequests);
    }
  }

  record Response(@MinItems(1) @MaxItems(4) List<CertificateStatus> certificateStatus) {
    public Response {
      certificateStatus = List.copyOf(certificateStatus);
    }
  }

  /// What is known of one certificate, and until when.
  record CertificateStatus(
      CertificateHashData certificateHashData,
      CertificateStatusSource source,
      RevocationStatus status,
      Instant nextUpdate) {}

  /// One certificate, and where to ask about it.
  record CertificateStatusRequestInfo(
      CertificateHashData certificateHashData,
      CertificateStatusSource source,
      @MinItems(1) @MaxItems(5) List<@MaxLength(2000) String> urls) {
    public CertificateStatusRequestInfo {
      urls = List.copyOf(urls);
    }
  }

  /// Where the status of a certificate comes from.
  enum CertificateStatusSource implements WireName {
    CRL("CRL"),
    OCSP("OCSP");

    private final String wire;

    CertificateStatusSource(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }

  /// Whether a certificate is revoked.
  enum RevocationStatus implements WireName {
    GOOD,
    REVOKED,
    UNKNOWN,
    FAILED
  }
}
