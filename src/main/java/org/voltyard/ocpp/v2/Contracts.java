package org.voltyard.ocpp.v2;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateQuery;
import org.voltyard.domain.CertificateState;
import org.voltyard.domain.ContractProvider;
import org.voltyard.domain.ContractTrust;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Token;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.rpc.Constraints;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.RpcException;

/// What belongs to vehicles that pay by certificate: their contracts, and whether certificates are
/// still good (C07, M01, M02, M06).
final class Contracts {
  private final Depot depot;
  private final Edition edition;

  Contracts(Depot depot, Edition edition) {
    this.depot = depot;
    this.edition = edition;
  }

  void addTo(Routes routes) {
    routes.on(GetCertificateStatus.Request.class, this::status);
    routes.on(Get15118EVCertificate.Request.class, this::contract);
  }

  /// Whether the token comes with certificates.
  static boolean proved(Authorize.Request request) {
    return request.certificate() != null || request.iso15118CertificateHashData() != null;
  }

  static Authorize.Response authorize(Depot depot, Caller station, Authorize.Request request) {
    List<CertificateQuery> queries = new ArrayList<>();
    if (request.iso15118CertificateHashData() != null) {
      request.iso15118CertificateHashData().forEach(data -> queries.add(query(data)));
    }
    Depot.ContractJudgement judged =
        depot.authorizeContract(
            station.station(),
            Tokens.token(request.idToken()),
            new ContractTrust.Proof(request.certificate(), queries));
    return new Authorize.Response(
        Tokens.info(judged.authorization()), certificates(judged), null, null);
  }

  private static Authorize.AuthorizeCertificateStatus certificates(Depot.ContractJudgement judged) {
    return switch (judged.certificates().finding()) {
      case EXPIRED -> Authorize.AuthorizeCertificateStatus.CERTIFICATE_EXPIRED; // C07.FR.15
      case REVOKED -> Authorize.AuthorizeCertificateStatus.CERTIFICATE_REVOKED; // C07.FR.16
      case DOUBTFUL -> Authorize.AuthorizeCertificateStatus.CERT_CHAIN_ERROR; // C07.FR.17
      case GOOD ->
          cancelled(judged.authorization().verdict())
              ? Authorize.AuthorizeCertificateStatus.CONTRACT_CANCELLED // C07.FR.13
              : Authorize.AuthorizeCertificateStatus.ACCEPTED; // C07.FR.14
    };
  }

  private static boolean cancelled(Token.Verdict verdict) {
    return switch (verdict) {
      case BLOCKED, EXPIRED, INVALID -> true;
      default -> false;
    };
  }

  private static CertificateQuery query(OCSPRequestData data) {
    return new CertificateQuery(
        Certificates.domain(
            new CertificateHashData(
                data.hashAlgorithm(),
                data.issuerNameHash(),
                data.issuerKeyHash(),
                data.serialNumber())),
        CertificateQuery.Source.RESPONDER,
        List.of(data.responderURL()));
  }

  /// The responder's answer goes on as it is: the station checks its signature itself. // M06.FR.03
  private GetCertificateStatus.Response status(
      Caller station, GetCertificateStatus.Request request) {
    CertificateState state =
        depot.certificateState(station.station(), query(request.ocspRequestData()));
    String response = state.response();
    if (response == null) {
      return unknown(state.reason()); // M06.FR.04
    }
    var answer =
        new GetCertificateStatus.Response(GetCertificateStatus.Status.ACCEPTED, null, response);
    return fits(answer) ? answer : unknown("the responder's answer is too long for a message");
  }

  private static GetCertificateStatus.Response unknown(@Nullable String reason) {
    return new GetCertificateStatus.Response(
        GetCertificateStatus.Status.FAILED, info("NotReachable", String.valueOf(reason)), null);
  }

  private Get15118EVCertificate.Response contract(
      Caller station, Get15118EVCertificate.Request request) {
    List<String> preferred = request.prioritizedEMAIDs();
    Depot.ContractDelivery delivery =
        depot.contractFor(
            station.station(),
            new ContractProvider.Request(
                switch (request.action()) {
                  case INSTALL -> ContractProvider.Purpose.INSTALL;
                  case UPDATE -> ContractProvider.Purpose.UPDATE;
                },
                request.iso15118SchemaVersion(),
                request.exiRequest(),
                request.maximumContractCertificateChains(),
                preferred == null ? List.of() : preferred));
    return switch (delivery) {
      case Depot.ContractDelivery.Given given -> given(request, given);
      case Depot.ContractDelivery.Refused(String reason) -> refused("NoContract", reason);
    };
  }

  private Get15118EVCertificate.Response given(
      Get15118EVCertificate.Request request, Depot.ContractDelivery.Given given) {
    boolean several = request.maximumContractCertificateChains() != null;
    var answer =
        new Get15118EVCertificate.Response(
            Get15118EVCertificate.Iso15118EVCertificateStatus.ACCEPTED,
            null,
            given.exi(),
            several ? (Integer) given.more() : null);
    return fits(answer)
        ? answer
        : refused("TooLong", "the provider's answer is too long for a message");
  }

  private static Get15118EVCertificate.Response refused(String code, String reason) {
    return new Get15118EVCertificate.Response(
        Get15118EVCertificate.Iso15118EVCertificateStatus.FAILED, info(code, reason), "", null);
  }

  private boolean fits(Record answer) {
    try {
      Constraints.check(answer, edition);
      return true;
    } catch (RpcException _) {
      return false;
    }
  }

  private static StatusInfo info(String code, String reason) {
    return new StatusInfo(code, reason.substring(0, Math.min(512, reason.length())));
  }
}
