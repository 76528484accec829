package org.voltyard.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignListsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path folder;
  private final ContractIssuer root = ContractIssuer.root("Foreign", NOW);
  private final X509Certificate good = root.contract("CP-1", null);
  private final X509Certificate bad = root.contract("CP-2", null);

  private ForeignLists lists(String place) throws IOException {
    Path trust = Files.writeString(folder.resolve("trust.pem"), root.pem());
    CertificateRules usual = CertificateRules.usual("Depot");
    CertificateRules rules =
        new CertificateRules(
            usual.organization(),
            usual.checkOrganization(),
            usual.signing(),
            usual.names(),
            usual.lives(),
            new CertificateRules.Files(null, null, trust, place, null));
    return new ForeignLists(() -> rules);
  }

  @Test
  void whatAForeignIssuerTookBackIsRevoked() throws IOException {
    Path file = folder.resolve("lists.crl");
    Files.writeString(file, Pem.text(List.of(root.list(bad))));
    ForeignLists lists = lists(file.toString());
    assertThat(lists.revoked(good)).isFalse();
    assertThat(lists.revoked(bad)).isTrue();
    Files.writeString(file, "nonsense");
    lists.read();
    assertThat(lists.revoked(bad)).as("the list before is in force").isTrue();
    Files.writeString(file, Pem.text(List.of(root.list(bad, good))));
    lists.read();
    assertThat(lists.revoked(good)).isTrue();
  }

  @Test
  void aListThatNoBelievedIssuerSignedSaysNothing() throws IOException, CRLException {
    ContractIssuer liar = ContractIssuer.root("Foreign", NOW);
    Path file = Files.write(folder.resolve("lists.crl"), liar.list(bad).getEncoded());
    assertThat(lists(file.toString()).revoked(bad)).isFalse();
  }

  @Test
  void listsAreFetchedFromAnAddress() throws IOException, CRLException {
    try (LoopbackResponder server = new LoopbackResponder(root, NOW)) {
      String address = server.file("lists.crl", root.list(bad).getEncoded());
      assertThat(lists(address).revoked(bad)).isTrue();
    }
  }
}
