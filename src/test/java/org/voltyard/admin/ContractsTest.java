package org.voltyard.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateHash.Algorithm;
import org.voltyard.domain.CertificateQuery;
import org.voltyard.domain.CertificateState;
import org.voltyard.domain.CertificateState.Status;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.ContractTrust.Finding;
import org.voltyard.domain.ContractTrust.Proof;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

class ContractsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final TokenId NAME = new TokenId("DE-ABC-C12345678-X");
  private static final StationId CP = new StationId("CP");

  private final CertificateBook book = new CertificateBook();
  private final ContractIssuer root = ContractIssuer.root("MO root", NOW);
  private final LoopbackResponder responder = new LoopbackResponder(root, NOW);
  private ContractRules rules = ContractRules.USUAL;
  private Instant now = NOW;
  private final ContractRoots roots = new ContractRoots(book, () -> rules);
  private final Revocations revocations = new Revocations(() -> rules, roots, () -> now);
  private final Contracts contracts = new Contracts(roots, revocations, () -> rules, () -> now);

  @BeforeEach
  void aStationHasTheRoot() {
    book.apply(
        new Recorded(
            1,
            NOW,
            new SecurityEvent.CertificateInstalled(CP, CertificateUse.MO_ROOT, root.pem())));
  }

  @AfterEach
  void close() {
    revocations.close();
    responder.close();
  }

  private Finding judge(X509Certificate... chain) {
    return contracts
        .judge(NAME, new Proof(ContractIssuer.pem(List.of(chain)), List.of()))
        .finding();
  }

  private CertificateState state(CertificateQuery.Source source, CertificateHash hash, String at) {
    return revocations.ask(new CertificateQuery(hash, source, List.of(at)));
  }

  private CertificateState ocsp(CertificateHash hash) {
    return state(CertificateQuery.Source.RESPONDER, hash, responder.address());
  }

  @Test
  void aChainUpToAnInstalledRootIsGoodOnceEveryResponderAnswersForIt() {
    ContractIssuer sub = root.below("MO sub", responder.address());
    X509Certificate contract = sub.contract("DEABCC12345678X", null);
    assertThat(judge(contract, sub.certificate())).isEqualTo(Finding.GOOD);
    assertThat(responder.asked()).containsExactly(sub.certificate().getSerialNumber());
    responder.revoke(sub.certificate());
    assertThat(judge(contract, sub.certificate()))
        .as("what was told holds")
        .isEqualTo(Finding.GOOD);
    now = NOW.plusSeconds(9 * 3600);
    assertThat(judge(contract, sub.certificate())).isNotEqualTo(Finding.GOOD);
  }

  @Test
  void aRevokedContractIsNotGood() {
    X509Certificate contract = root.contract("DEABCC12345678", responder.address());
    responder.revoke(contract);
    assertThat(judge(contract)).isEqualTo(Finding.REVOKED);
  }

  @Test
  void expiredForeignAndOthersContractsAreNotGood() {
    assertThat(judge(root.expired("DEABCC12345678X"))).isEqualTo(Finding.EXPIRED);
    assertThat(judge(ContractIssuer.root("Other", NOW).contract("DEABCC12345678X", null)))
        .isEqualTo(Finding.DOUBTFUL);
    assertThat(judge(root.contract("DEABCC99999999X", null))).isEqualTo(Finding.DOUBTFUL);
    assertThat(contracts.judge(NAME, new Proof("nonsense", List.of())).finding())
        .isEqualTo(Finding.DOUBTFUL);
  }

  @Test
  void aRootThatTheStationDeletedIsBelievedNoMore() {
    X509Certificate contract = root.contract("DEABCC12345678X", null);
    assertThat(judge(contract)).isEqualTo(Finding.GOOD);
    CertificateHash hash = root.hash(root.certificate(), Algorithm.SHA384);
    book.apply(new Recorded(2, NOW, new SecurityEvent.CertificateDeleted(CP, hash)));
    assertThat(judge(contract)).isEqualTo(Finding.DOUBTFUL);
  }

  @Test
  void aFileHasFurtherRoots(@TempDir Path folder) throws IOException {
    ContractIssuer other = ContractIssuer.root("V2G root", NOW);
    Path file = Files.writeString(folder.resolve("roots.pem"), other.pem());
    rules = new ContractRules(true, Set.of(), file);
    assertThat(judge(other.contract("DEABCC12345678X", null))).isEqualTo(Finding.GOOD);
  }

  @Test
  void noAnswerIsOnlyGoodWhereTheRulesSaySo() {
    X509Certificate contract = root.contract("DEABCC12345678X", "http://127.0.0.1:9/ocsp");
    assertThat(judge(contract)).isEqualTo(Finding.DOUBTFUL);
    rules = new ContractRules(false, Set.of(), null);
    assertThat(judge(contract)).isEqualTo(Finding.GOOD);
  }

  @Test
  void aHostThatIsNotAllowedIsNotAsked() {
    rules = new ContractRules(true, Set.of("ocsp.example"), null);
    X509Certificate contract = root.contract("DEABCC12345678X", responder.address());
    assertThat(judge(contract)).isEqualTo(Finding.DOUBTFUL);
    assertThat(responder.asked()).isEmpty();
  }

  @Test
  void hashesOfEveryKindNameACertificate() throws IOException, OCSPException {
    X509Certificate contract = root.contract("DEABCC12345678X", null);
    for (Algorithm algorithm : Algorithm.values()) {
      CertificateState state = ocsp(root.hash(contract, algorithm));
      assertThat(state.status()).as(algorithm.name()).isEqualTo(Status.GOOD);
      byte[] der = Base64.getDecoder().decode(String.valueOf(state.response()));
      assertThat(new OCSPResp(der).getStatus()).isEqualTo(OCSPResp.SUCCESSFUL);
    }
    CertificateHash nonsense = new CertificateHash(Algorithm.SHA256, "xy", "z", "1");
    assertThat(ocsp(nonsense).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void onlyTheIssuerOrWhomItAllowedMayAnswer() {
    X509Certificate contract = root.contract("DEABCC12345678X", null);
    CertificateHash hash = root.hash(contract, Algorithm.SHA256);
    responder.signs(ContractIssuer.root("Liar", NOW));
    assertThat(ocsp(hash).status()).isEqualTo(Status.FAILED);
    responder.signs(root.below("no responder", null));
    assertThat(ocsp(hash).status()).isEqualTo(Status.FAILED);
    responder.signs(root.helper());
    assertThat(ocsp(hash).status()).isEqualTo(Status.GOOD);
  }

  @Test
  void aListTellsWhatItsIssuerTookBack() throws CRLException {
    X509Certificate good = root.contract("DEABCC12345678X", null);
    X509Certificate bad = root.contract("DEABCC12345679X", null);
    String right = responder.file("right.crl", root.list(bad).getEncoded());
    ContractIssuer liar = ContractIssuer.root("MO root", NOW);
    String wrong = responder.file("wrong.crl", liar.list().getEncoded());
    assertThat(list(good, right)).isEqualTo(Status.GOOD);
    assertThat(list(bad, right)).isEqualTo(Status.REVOKED);
    assertThat(list(bad, wrong)).isEqualTo(Status.FAILED);
  }

  private @Nullable Status list(X509Certificate certificate, String address) {
    return state(CertificateQuery.Source.LIST, root.hash(certificate, Algorithm.SHA256), address)
        .status();
  }
}
