package org.voltyard.app;

import static org.voltyard.app.SettingTable.later;
import static org.voltyard.app.SettingTable.live;

import java.util.List;
import org.voltyard.domain.Setting.Kind;
import org.voltyard.domain.Setting;

/// The part of the table of settings about certificates.
final class CertificateTable {
  private CertificateTable() {}

  private static void issuers(List<Setting> t) {
    t.add(
        live(
            "ocpp.tls-revocations",
            new Kind.Text(),
            "none",
            "",
            "File or http address of the lists of what those further roots took back; read every"
                + " hour."));
    t.add(
        live(
            "certificates.v2g-certificate",
            new Kind.Text(),
            "none",
            "",
            "File with the certificate of the issuer that signs stations' certificates for vehicles"
                + " (ISO 15118) and those above it, PEM; none refuses such requests."));
    t.add(
        live(
            "certificates.v2g-key",
            new Kind.Text(),
            "none",
            "",
            "File with the private key of that issuer, PEM."));
  }

  static void addTo(List<Setting> t) {
    issuers(t);
    t.add(
        live(
            "certificates.organization",
            new Kind.Text(),
            "VoltYard",
            "",
            "Organisation in every certificate that the depot makes."));
    t.add(
        live(
            "certificates.check-organization",
            new Kind.Flag(),
            "false",
            "",
            "Whether the certificates that stations show must be of this organisation."));
    t.add(
        live(
            "certificates.signing",
            new Kind.Choice(List.of("ask", "renewals", "accept", "refuse")),
            "ask",
            "",
            "What becomes of a station's request for a certificate: an operator decides, renewals"
                + " are signed, all are signed, or none is."));
    t.add(
        live(
            "certificates.server-days",
            new Kind.Whole(1, 825),
            "90",
            "days",
            "Life of the depot's own certificate; it is renewed with a third of it left."));
    t.add(
        live(
            "certificates.station-days",
            new Kind.Whole(1, 3_650),
            "365",
            "days",
            "Life of the certificates that are made for stations."));
    t.add(
        live(
            "certificates.renew-days",
            new Kind.Whole(1, 365),
            "30",
            "days",
            "Days before its end at which a station is asked to renew its certificate."));
    t.add(
        live(
            "certificates.renew-expired",
            new Kind.Text(),
            "none",
            "",
            "Names of stations that may come with an expired certificate to have another, with"
                + " commas."));
    t.add(
        later(
            "certificates.key-file",
            new Kind.Text(),
            "certificates.key",
            "",
            "File that opens the store of private keys; best on another disk than the data folder."));
    contracts(t);
  }

  private static void contracts(List<Setting> t) {
    t.add(
        live(
            "certificates.contract-roots",
            new Kind.Text(),
            "none",
            "",
            "File with roots of vehicles' contracts, and issuers beneath them, PEM; those that"
                + " stations were given count as well."));
    t.add(
        live(
            "certificates.revocation",
            new Kind.Choice(List.of("demand", "try")),
            "demand",
            "",
            "Whether a contract is good only if every responder answers for it, or also if none can"
                + " be asked."));
    t.add(
        live(
            "certificates.responders",
            new Kind.Text(),
            "any",
            "",
            "Hosts that may be asked about certificates, with commas; any is all that a station or"
                + " a certificate names."));
    t.add(
        live(
            "certificates.contract-provider",
            new Kind.Text(),
            "none",
            "",
            "Address to which vehicles' requests for contracts are passed on, JSON over HTTP."));
  }
}
