package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltyard.ocpp.engine.EngineFixture.CP1;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltyard.domain.Depot.Access;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.TlsIdentity;

/// What is let in over TLS and what is not, over real sockets.
class TlsMatrixTest {
  private static final String OCPP16 = "Sec-WebSocket-Protocol: ocpp1.6";
  private static final byte[] PASSWORD = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final int REFUSED_BY_TLS = -1;

  private final EngineFixture fixture = new EngineFixture();
  private final Certificates ec = Certificates.of("EC", "Depot EC root", fixture.clock.instant());
  private final Certificates rsa =
      Certificates.of("RSA", "Depot RSA root", fixture.clock.instant());
  private final Set<X509Certificate> revoked = ConcurrentHashMap.newKeySet();
  private volatile TlsIdentity identity = shown(true);
  private final TlsClient client = TlsClient.believing(ec.root(), rsa.root());
  private int port;

  @BeforeEach
  void listen() {
    port = fixture.server.listen(new TlsDoor(0, TlsSuites.SPECIFICATION, () -> identity));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private TlsIdentity shown(boolean asksForCertificates) {
    return Certificates.identity(
        List.of(server(ec, "EC"), server(rsa, "RSA")),
        asksForCertificates ? Set.of(ec.root(), rsa.root()) : Set.of(),
        revoked::contains);
  }

  private Certificates.Owned server(Certificates issuer, String kind) {
    return issuer.issue(kind, "CN=localhost,O=Depot", issuer.days(-1), issuer.days(3000));
  }

  private void ask(SecurityProfile least) {
    fixture.depot.access.put(
        CP1, new Access.Asked(least, "CP1", given -> Arrays.equals(given, PASSWORD)));
  }

  /// The HTTP status; [#REFUSED_BY_TLS] when TLS ended before there was one.
  private int status(TlsClient as, String... headers) throws IOException {
    return status(as, as.context(), headers);
  }

  private int status(TlsClient as, SSLContext context, String... headers) throws IOException {
    String[] all = Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = OCPP16;
    try (var station = TestStation.over(as.connect(port, context), "/ocpp/CP1", all)) {
      return station.status();
    } catch (SSLException | java.net.SocketException e) {
      return REFUSED_BY_TLS;
    }
  }

  private static String password() {
    return TestStation.basic("CP1", PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void aStationTalksOverTls(String protocol) throws Exception {
    ask(SecurityProfile.TLS_BASIC);
    try (var socket = client.speaking(protocol).connect(port);
        var station = TestStation.over(socket, "/ocpp/CP1", OCPP16, password())) {
      assertThat(station.status()).isEqualTo(101);
      assertThat(fixture.depot.next()).isEqualTo("CP1 connected ocpp1.6 TLS_BASIC");
      for (int i = 0; i < 50; i++) {
        assertThat(station.call("Heartbeat", "{}")).startsWith("[3,");
      }
      String data = "x".repeat(40_000); // more than one TLS record
      assertThat(station.call("DataTransfer", "{\"vendorId\":\"v\",\"data\":\"" + data + "\"}"))
          .startsWith("[3,");
    }
    assertThat(fixture.depot.next()).startsWith("CP1 transferred");
    assertThat(fixture.depot.next()).startsWith("CP1 disconnected");
  }

  @ParameterizedTest
  @CsvSource({"1, 70", "2, 70"})
  void olderVersionsOfTlsAreRefusedAndNewOnesStillWork(int minor, int alert) throws Exception {
    assertThat(RawHello.alert(port, minor)).isEqualTo(alert);
    assertThat(fixture.depot.next()).startsWith("intruder 127.0.0.1 ");
    assertThat(status(client)).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"
      })
  void theSuitesOfTheSpecificationAreSpoken(String suite) throws Exception {
    assertThat(status(client.speaking("TLSv1.2", suite))).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
        "TLS_RSA_WITH_AES_128_CBC_SHA"
      })
  void otherSuitesAreRefused(String suite) throws Exception {
    assertThat(status(client.speaking("TLSv1.2", suite))).isEqualTo(REFUSED_BY_TLS);
    assertThat(fixture.depot.next()).startsWith("intruder 127.0.0.1 ");
  }

  @Test
  void suitesWithoutForwardSecrecyCanBeSwitchedOff() throws Exception {
    int strict = fixture.server.listen(new TlsDoor(0, TlsSuites.FORWARD_SECRET, () -> identity));
    TlsClient old = client.speaking("TLSv1.2", "TLS_RSA_WITH_AES_128_GCM_SHA256");
    assertThatThrownBy(() -> old.connect(strict)).isInstanceOf(IOException.class);
    client.connect(strict).close();
  }

  @Test
  void thePasswordIsCheckedOverTlsAsWithoutIt() throws Exception {
    ask(SecurityProfile.TLS_BASIC);
    assertThat(status(client)).isEqualTo(401);
    assertThat(fixture.depot.next()).startsWith("CP1 noted LOGIN_FAILED wrong credentials");
    assertThat(status(client, TestStation.basic("CP1", new byte[] {1}))).isEqualTo(401);
    assertThat(status(client, TestStation.basic("CP2", PASSWORD))).isEqualTo(401);
    assertThat(status(client, password())).isEqualTo(101);
  }

  @Test
  void aStationWithItsCertificateNeedsNoPassword() throws Exception {
    ask(SecurityProfile.TLS_CERTIFICATE);
    for (Certificates.Owned own :
        List.of(ec.issue("EC", "CN=CP1,O=Depot"), rsa.issue("RSA", "CN=CP1,O=Depot"))) {
      for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
        assertThat(status(client.showing(own).speaking(protocol))).isEqualTo(101);
        assertThat(fixture.depot.next()).isEqualTo("CP1 connected ocpp1.6 TLS_CERTIFICATE");
        assertThat(fixture.depot.next()).startsWith("CP1 disconnected");
      }
    }
  }

  /// Certificates that end the handshake.
  enum Wrong {
    EXPIRED("has expired"),
    NOT_YET_VALID("is not valid yet"),
    FOREIGN("does not come from an issuer that the depot trusts"),
    FORGED_ISSUER("does not come from an issuer that the depot trusts"),
    SELF_SIGNED("does not come from an issuer that the depot trusts"),
    REVOKED("was revoked"),
    SHORT_KEY("too short");

    final String reason;

    Wrong(String reason) {
      this.reason = reason;
    }
  }

  private Certificates.Owned wrong(Wrong how) {
    String subject = "CN=CP1,O=Depot";
    return switch (how) {
      case EXPIRED -> ec.issue("EC", subject, ec.days(-30), ec.days(-1));
      case NOT_YET_VALID -> ec.issue("EC", subject, ec.days(1), ec.days(30));
      case FOREIGN ->
          Certificates.of("EC", "Another root", fixture.clock.instant()).issue("EC", subject);
      case FORGED_ISSUER ->
          Certificates.of("EC", "Depot EC root", fixture.clock.instant()).issue("EC", subject);
      case SELF_SIGNED -> selfSigned();
      case REVOKED -> {
        Certificates.Owned own = ec.issue("EC", subject);
        revoked.add(own.certificate());
        yield own;
      }
      case SHORT_KEY -> ec.issue("RSA-1024", subject);
    };
  }

  private Certificates.Owned selfSigned() {
    Certificates.Owned own =
        Certificates.of("EC", "CP1", fixture.clock.instant()).issue("EC", "CN=CP1");
    return new Certificates.Owned(own.key(), List.of(own.certificate()));
  }

  @ParameterizedTest
  @EnumSource(Wrong.class)
  void aWrongCertificateEndsTheHandshake(Wrong how) throws Exception {
    ask(SecurityProfile.TLS_CERTIFICATE);
    Certificates.Owned own = wrong(how);
    assertThat(status(client.showing(own), password())).isEqualTo(REFUSED_BY_TLS);
    assertThat(fixture.depot.next()).startsWith("intruder 127.0.0.1 ").contains(how.reason);
    assertThat(status(client.showing(own).speaking("TLSv1.2"))).isEqualTo(REFUSED_BY_TLS);
  }

  @Test
  void aCertificateOfAnotherStationIsForbidden() throws Exception {
    ask(SecurityProfile.TLS_CERTIFICATE);
    var other = ec.issue("EC", "CN=CP2,O=Depot");
    assertThat(status(client.showing(other), password())).isEqualTo(403);
    assertThat(fixture.depot.next())
        .startsWith("CP1 noted CERTIFICATE_REFUSED the certificate is of another station")
        .contains("CP2");
  }

  @Test
  void theNameInTheCertificateCanBeAnotherThanTheId() throws Exception {
    fixture.depot.access.put(
        CP1, new Access.Asked(SecurityProfile.TLS_CERTIFICATE, "SN-4711", null));
    assertThat(status(client.showing(ec.issue("EC", "CN=SN-4711,O=Depot")))).isEqualTo(101);
    assertThat(status(client.showing(ec.issue("EC", "CN=CP1,O=Depot")))).isEqualTo(403);
  }

  @Test
  void theOrganisationIsCheckedWhereOneIsAskedFor() throws Exception {
    TlsIdentity any = identity;
    identity = new TlsIdentity(any.chains(), any.anchors(), any.revoked(), "Depot");
    assertThat(status(client.showing(ec.issue("EC", "CN=CP1,O=Depot")))).isEqualTo(101);
    assertThat(status(client.showing(ec.issue("EC", "CN=CP1,O=Maker")))).isEqualTo(REFUSED_BY_TLS);
  }

  @Test
  void aLowerProfileThanConfiguredIsForbidden() throws Exception {
    ask(SecurityProfile.TLS_CERTIFICATE);
    assertThat(status(client, password())).isEqualTo(403);
    assertThat(fixture.depot.next())
        .startsWith("CP1 noted PROFILE_TOO_LOW security profile 3 is demanded");
    ask(SecurityProfile.TLS_BASIC);
    try (var plain = TestStation.open(fixture.server.port(), "/ocpp/CP1", OCPP16, password())) {
      assertThat(plain.status()).isEqualTo(403);
      assertThat(plain.ended()).isTrue();
    }
    ask(SecurityProfile.BASIC);
    try (var plain = TestStation.open(fixture.server.port(), "/ocpp/CP1", OCPP16, password())) {
      assertThat(plain.status()).isEqualTo(101);
    }
  }

  @Test
  void aHigherProfileThanConfiguredIsWelcome() throws Exception {
    ask(SecurityProfile.BASIC);
    assertThat(status(client, password())).isEqualTo(101);
    assertThat(status(client.showing(ec.issue("EC", "CN=CP1")))).isEqualTo(101);
  }

  @Test
  void aProfileWithPasswordNeedsOneThatTheDepotKnows() throws Exception {
    fixture.depot.access.put(CP1, new Access.Asked(SecurityProfile.TLS_BASIC, "CP1", null));
    assertThat(status(client, password())).isEqualTo(401);
    assertThat(fixture.depot.next())
        .startsWith("CP1 noted LOGIN_FAILED the security profile demands a password");
  }

  @Test
  void aResumedSessionDoesNotOutliveItsCertificate() throws Exception {
    ask(SecurityProfile.TLS_CERTIFICATE);
    var own = ec.issue("EC", "CN=CP1,O=Depot");
    TlsClient station = client.showing(own).speaking("TLSv1.2");
    SSLContext context = station.context();
    assertThat(status(station, context)).isEqualTo(101);
    revoked.add(own.certificate());
    assertThat(status(station, context)).isEqualTo(403);
  }

  @Test
  void newKeysAreShownWithoutANewStart() throws Exception {
    Certificates next = Certificates.of("EC", "Next root", fixture.clock.instant());
    assertThatThrownBy(() -> TlsClient.believing(next.root()).connect(port))
        .isInstanceOf(SSLException.class);
    assertThat(fixture.depot.next()).startsWith("intruder 127.0.0.1 ");
    identity = Certificates.identity(List.of(server(next, "EC")), Set.of(), certificate -> false);
    assertThat(status(TlsClient.believing(next.root()))).isEqualTo(101);
  }

  @Test
  void plainWordsOnTheTlsPortAreNotAnswered() throws Exception {
    try (var station = TestStation.open(port, "/ocpp/CP1", OCPP16)) {
      assertThat(station.status()).isZero();
    } catch (IOException e) {
      assertThat(e).isInstanceOf(java.net.SocketException.class);
    }
    assertThat(fixture.depot.next()).isEqualTo("intruder 127.0.0.1 this is no TLS");
    assertThat(status(client)).isEqualTo(101);
  }

  @Test
  void manyStationsTalkOverTlsAtOnce() throws Exception {
    List<TestStation> stations = new ArrayList<>();
    try {
      SSLContext context = client.context();
      for (int i = 0; i < 40; i++) {
        stations.add(TestStation.over(client.connect(port, context), "/ocpp/T" + i, OCPP16));
      }
      for (TestStation station : stations) {
        assertThat(station.call("Heartbeat", "{}")).startsWith("[3,");
      }
      assertThat(fixture.server.connections()).isEqualTo(40);
    } finally {
      for (TestStation station : stations) {
        station.close();
      }
    }
  }
}
