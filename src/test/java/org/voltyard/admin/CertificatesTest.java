package org.voltyard.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.admin.Certificates.State;
import org.voltyard.domain.CertificateDesk.Receipt;
import org.voltyard.domain.CertificateDesk.Request;
import org.voltyard.domain.CertificateEvent;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.Fact;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TlsIdentity;

class CertificatesTest {
  private static final StationId CP = new StationId("CP-1");
  private static final Origin TEST = new Origin("test", "test");

  @TempDir Path folder;
  private final CertificateBook book = new CertificateBook();
  private final List<Fact> facts = new ArrayList<>();
  private final List<StationCommand<?>> sent = new ArrayList<>();
  private CertificateRules rules = CertificateRules.usual("Depot");
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private long seq;

  private Certificates open() {
    return new Certificates(
        book,
        new Certificates.Place(folder.resolve("keys.p12"), folder.resolve("key/opener")),
        () -> rules,
        StationId::value,
        this::append,
        () -> now);
  }

  private long append(Fact fact) {
    facts.add(fact);
    book.apply(new Recorded(++seq, now, fact));
    return seq;
  }

  private Renewal renewal(Certificates certificates) {
    return new Renewal(
        certificates,
        book,
        new Renewal.Stations(id -> true, (id, command) -> sent.add(command)),
        () -> now);
  }

  private void signing(CertificateRules.Signing how) {
    rules =
        new CertificateRules(
            rules.organization(),
            rules.checkOrganization(),
            how,
            rules.names(),
            rules.lives(),
            rules.files());
  }

  /// The station asks, and the depot writes it down; the number of the request.
  private long ask(Certificates certificates, String csr) {
    Request request = new Request(CertificateUse.CHARGING_STATION, csr, 7);
    assertThat(certificates.receive(CP, request)).isEqualTo(new Receipt.Accepted());
    return append(new SecurityEvent.CertificateRequested(CP, request, null));
  }

  @Test
  void anApprovedRequestBecomesACertificateUnderTheRootOfItsKind() throws Exception {
    Certificates certificates = open();
    for (StationKey key : List.of(StationKey.ec(), StationKey.rsa(2048))) {
      long number = ask(certificates, key.request("CN=CP-1,O=Maker"));
      assertThat(certificates.waiting())
          .singleElement()
          .satisfies(
              waiting -> {
                assertThat(waiting.number()).isEqualTo(number);
                assertThat(waiting.station()).isEqualTo(CP);
                assertThat(waiting.keyKind()).isEqualTo(key.pair().getPublic().getAlgorithm());
              });
      IssuedCertificate made = certificates.approve(number, TEST);
      assertThat(certificates.waiting()).isEmpty();
      assertThat(made.request()).isEqualTo(new IssuedCertificate.Request(number, 7));
      X509Certificate certificate = Pem.certificates(made.chain()).getFirst();
      assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=CP-1,O=Depot");
      assertThat(certificate.getPublicKey()).isEqualTo(key.pair().getPublic());
      assertThat(certificate.getExtendedKeyUsage()).isNull(); // A00.FR.514
      assertThat(certificate.getNotBefore().toInstant()).isBefore(now);
      X509Certificate root =
          Pem.certificates(certificates.roots()).stream()
              .filter(r -> r.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
              .findFirst()
              .orElseThrow();
      certificate.verify(root.getPublicKey());
      assertThat(root.getPublicKey().getAlgorithm())
          .isEqualTo(key.pair().getPublic().getAlgorithm());
    }
  }

  @Test
  void whatCannotBeSignedIsRejectedAtOnce() {
    Certificates certificates = open();
    StationKey key = StationKey.ec();
    assertThat(refusal(certificates, "hello")).contains("no request for a certificate");
    assertThat(refusal(certificates, key.request("CN=CP-2"))).contains("for 'CP-2', not");
    assertThat(refusal(certificates, key.request("O=Maker"))).contains("one common name");
    assertThat(refusal(certificates, key.forged("CN=CP-1"))).contains("signature");
    assertThat(refusal(certificates, StationKey.rsa(1024).request("CN=CP-1")))
        .contains("too short");
    Receipt other =
        certificates.receive(CP, new Request(CertificateUse.V2G, key.request("CN=CP-1"), null));
    assertThat(other).isInstanceOf(Receipt.Rejected.class);
    signing(CertificateRules.Signing.REFUSE);
    assertThat(refusal(certificates, key.request("CN=CP-1"))).contains("makes no certificates");
  }

  private static String refusal(Certificates certificates, String csr) {
    Receipt receipt =
        certificates.receive(CP, new Request(CertificateUse.CHARGING_STATION, csr, null));
    return receipt instanceof Receipt.Rejected(String reason) ? reason : "accepted";
  }

  @Test
  void aRefusedRequestIsGone() {
    Certificates certificates = open();
    long number = ask(certificates, StationKey.ec().request("CN=CP-1"));
    certificates.refuse(number, "not ours", TEST);
    assertThat(facts.getLast())
        .isEqualTo(new CertificateEvent.RequestRefused(CP, number, "not ours", TEST));
    assertThat(certificates.waiting()).isEmpty();
    assertThatThrownBy(() -> certificates.approve(number, TEST))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStationThatAsksAgainWaitsOnce() {
    Certificates certificates = open();
    ask(certificates, StationKey.ec().request("CN=CP-1"));
    long second = ask(certificates, StationKey.ec().request("CN=CP-1"));
    assertThat(certificates.waiting())
        .extracting(Certificates.Waiting::number)
        .containsExactly(second);
  }

  @Test
  void theRuleSignsAndTheStationGetsIt() {
    signing(CertificateRules.Signing.ACCEPT);
    Certificates certificates = open();
    Renewal renewal = renewal(certificates);
    ask(certificates, StationKey.ec().request("CN=CP-1"));
    renewal.heard(last());
    renewal.heard(last());
    IssuedCertificate made = certificates.all().getFirst().certificate();
    assertThat(sent)
        .containsExactly(
            new StationCommand.DeliverCertificate(
                CertificateUse.CHARGING_STATION, made.chain(), 7));
  }

  private Recorded last() {
    return new Recorded(seq, now, facts.getLast());
  }

  @Test
  void aRenewalIsSignedOnlyForAStationThatHasAGoodCertificate() {
    signing(CertificateRules.Signing.RENEWALS);
    Certificates certificates = open();
    assertThat(certificates.signedByRule(CP, CertificateUse.CHARGING_STATION)).isFalse();
    IssuedCertificate first =
        certificates.approve(ask(certificates, StationKey.ec().request("CN=CP-1")), TEST);
    assertThat(certificates.signedByRule(CP, CertificateUse.CHARGING_STATION)).isFalse();
    append(install(first));
    assertThat(certificates.signedByRule(CP, CertificateUse.CHARGING_STATION)).isTrue();
    certificates.revoke(first.serial(), "stolen", TEST);
    assertThat(certificates.signedByRule(CP, CertificateUse.CHARGING_STATION)).isFalse();
  }

  private static Fact install(IssuedCertificate made) {
    return new SecurityEvent.CertificateInstalled(
        CP, CertificateUse.CHARGING_STATION, made.chain());
  }

  @Test
  void aStationIsAskedToRenewInTimeAndNotTooOften() {
    Certificates certificates = open();
    Renewal renewal = renewal(certificates);
    IssuedCertificate made =
        certificates.approve(ask(certificates, StationKey.ec().request("CN=CP-1")), TEST);
    append(install(made));
    renewal.tick();
    assertThat(sent).isEmpty();
    assertThat(certificates.all().getFirst().state()).isEqualTo(State.VALID);
    now = now.plus(Duration.ofDays(340));
    renewal.tick();
    renewal.tick();
    assertThat(certificates.all().getFirst().state()).isEqualTo(State.ENDING);
    assertThat(sent)
        .containsExactly(new StationCommand.Trigger(StationCommand.Trigger.SIGN_CERTIFICATE, null));
    now = now.plus(Duration.ofDays(30));
    assertThat(certificates.all().getFirst().state()).isEqualTo(State.EXPIRED);
  }

  @Test
  void aRevokedCertificateIsOnTheListOfItsRoot() throws Exception {
    Certificates certificates = open();
    IssuedCertificate made = certificates.sign(CP, StationKey.ec().request("CN=CP-1"), TEST);
    X509Certificate certificate = Pem.certificates(made.chain()).getFirst();
    assertThat(certificates.identity().revoked().test(certificate)).isFalse();
    certificates.revoke(made.serial(), "stolen", TEST);
    assertThat(certificates.identity().revoked().test(certificate)).isTrue();
    assertThat(certificates.all())
        .filteredOn(entry -> entry.certificate().equals(made))
        .extracting(Certificates.Entry::state, Certificates.Entry::reason)
        .containsExactly(tuple(State.REVOKED, "stolen"));
    assertThatThrownBy(() -> certificates.revoke(made.serial(), "again", TEST))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> certificates.revoke("00", "?", TEST))
        .isInstanceOf(IllegalStateException.class);
    List<X509CRL> lists = new ArrayList<>();
    for (var each :
        CertificateFactory.getInstance("X.509")
            .generateCRLs(
                new ByteArrayInputStream(
                    certificates.revocations().getBytes(StandardCharsets.US_ASCII)))) {
      lists.add((X509CRL) each);
    }
    assertThat(lists).hasSize(2);
    assertThat(lists.stream().filter(list -> list.isRevoked(certificate))).hasSize(1);
  }

  @Test
  void theDepotShowsOneCertificateForEachKindOfKeyAndRenewsThem() throws Exception {
    rules =
        new CertificateRules(
            "Depot",
            false,
            CertificateRules.Signing.ASK,
            List.of("depot.example", "10.0.0.5", "fd00:0::5"),
            rules.lives(),
            CertificateRules.Files.NONE);
    Certificates certificates = open();
    TlsIdentity first = certificates.identity();
    assertThat(first.chains())
        .extracting(chain -> chain.key().getAlgorithm())
        .containsExactly("EC", "RSA");
    X509Certificate shown = first.chains().getFirst().certificates().getFirst();
    assertThat(shown.getSubjectX500Principal().getName()).startsWith("CN=depot.example");
    assertThat(shown.getSubjectAlternativeNames().toString()).contains("depot.example", "10.0.0.5");
    assertThat(open().identity().chains().getFirst().certificates())
        .isEqualTo(first.chains().getFirst().certificates());
    certificates.refresh();
    assertThat(certificates.identity()).isSameAs(first);
    now = now.plus(Duration.ofDays(61));
    certificates.refresh();
    X509Certificate next = certificates.identity().chains().getFirst().certificates().getFirst();
    assertThat(next.getNotAfter()).isAfter(shown.getNotAfter());
    next.verify(Pem.certificates(certificates.roots()).getFirst().getPublicKey());
  }

  @Test
  void certificatesOfAnotherAuthorityAreReadFromFilesAndReadAgain() throws Exception {
    Certificates own = open();
    StationKey key = StationKey.rsa(2048);
    Path certificate = folder.resolve("chain.pem");
    Path secret = folder.resolve("key.pem");
    IssuedCertificate made = own.sign(CP, key.request("CN=CP-1"), TEST);
    Files.writeString(certificate, made.chain());
    Files.writeString(secret, Pem.text(List.of(key.pair().getPrivate())));
    rules =
        new CertificateRules(
            "Depot",
            true,
            CertificateRules.Signing.ASK,
            List.of(),
            rules.lives(),
            new CertificateRules.Files(certificate, secret, certificate));
    TlsIdentity shown = open().identity();
    assertThat(shown.chains()).hasSize(1);
    assertThat(shown.chains().getFirst().key()).isEqualTo(key.pair().getPrivate());
    assertThat(shown.anchors()).hasSize(3);
    assertThat(shown.organization()).isEqualTo("Depot");
    Files.delete(secret);
    assertThatThrownBy(() -> open().identity())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("key.pem");
  }

  @Test
  void theStoreOfKeysIsEncryptedAndNeedsItsOpener() throws Exception {
    String roots = open().roots();
    assertThat(open().roots()).isEqualTo(roots);
    assertThat(Files.readString(folder.resolve("keys.p12"), StandardCharsets.ISO_8859_1))
        .doesNotContain("PRIVATE");
    Files.delete(folder.resolve("key/opener"));
    assertThatThrownBy(() -> open().roots())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("opener");
  }

  @Test
  void theBookIsTheSameAfterASnapshot() {
    Certificates certificates = open();
    IssuedCertificate made =
        certificates.approve(ask(certificates, StationKey.ec().request("CN=CP-1")), TEST);
    append(install(made));
    certificates.revoke(made.serial(), "stolen", TEST);
    ask(certificates, StationKey.ec().request("CN=CP-1"));
    CertificateBook copy = new CertificateBook();
    book.facts(copy::apply);
    assertThat(copy.issued()).isEqualTo(book.issued());
    assertThat(copy.waiting()).isEqualTo(book.waiting());
    assertThat(copy.installed(made)).isTrue();
    assertThat(copy.revocation(made.serial())).isEqualTo(book.revocation(made.serial()));
    copy.clear();
    assertThat(copy.issued()).isEmpty();
  }
}
