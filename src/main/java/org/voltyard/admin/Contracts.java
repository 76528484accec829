package org.voltyard.admin;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.voltyard.domain.CertificateQuery;
import org.voltyard.domain.CertificateState;
import org.voltyard.domain.ContractTrust;
import org.voltyard.domain.TokenId;

/// Checks the certificates of contracts: their path, their time, their name, and by asking others
/// whether they were taken back. // C07.FR.05
public final class Contracts implements ContractTrust {
  private static final int NAME = 14; // the fifteenth character of a contract's name is a checksum

  private final ContractRoots roots;
  private final Revocations revocations;
  private final Supplier<ContractRules> rules;
  private final InstantSource clock;

  public Contracts(
      ContractRoots roots,
      Revocations revocations,
      Supplier<ContractRules> rules,
      InstantSource clock) {
    this.roots = roots;
    this.revocations = revocations;
    this.rules = rules;
    this.clock = clock;
  }

  /// What is asked about one certificate, and whose signatures are believed.
  private record Question(CertificateQuery query, List<X509Certificate> believed) {}

  @Override
  public Verdict judge(TokenId contract, Proof proof) {
    try {
      List<X509Certificate> known = roots.all();
      List<Question> questions = new ArrayList<>();
      proof.queries().forEach(q -> questions.add(new Question(q, known)));
      String chain = proof.chain();
      if (chain != null) {
        List<X509Certificate> certificates = Pem.certificates(chain);
        ContractPath path = ContractPath.of(certificates, known, clock.instant());
        named(certificates.getFirst(), contract);
        path.links().forEach(link -> about(link, questions));
      }
      return judged(questions);
    } catch (ContractPath.Broken e) {
      return e.verdict();
    } catch (IllegalArgumentException e) {
      return new Verdict(Finding.DOUBTFUL, e.getMessage());
    }
  }

  private static void about(ContractPath.Link link, List<Question> questions) {
    CertificateQuery query = RevocationPlaces.of(link.certificate(), link.issuer());
    if (query != null) {
      questions.add(new Question(query, List.of(link.issuer())));
    }
  }

  /// Whether the certificate is of the contract that the station named.
  private static void named(X509Certificate own, TokenId contract) throws ContractPath.Broken {
    RDN[] names =
        X500Name.getInstance(own.getSubjectX500Principal().getEncoded()).getRDNs(BCStyle.CN);
    boolean same =
        names.length == 1
            && plain(IETFUtils.valueToString(names[0].getFirst().getValue()))
                .equals(plain(contract.value()));
    if (!same) {
      throw new ContractPath.Broken(Finding.DOUBTFUL, "the certificate is of another contract");
    }
  }

  /// Separators and the checksum may be left out.
  private static String plain(String name) {
    String bare = name.replaceAll("[-*]", "").toUpperCase(Locale.ROOT);
    return bare.substring(0, Math.min(NAME, bare.length()));
  }

  private Verdict judged(List<Question> questions) {
    List<CertificateState> states = ask(questions);
    if (states.stream().anyMatch(s -> s.status() == CertificateState.Status.REVOKED)) {
      return new Verdict(Finding.REVOKED, "a certificate of the contract was revoked");
    }
    for (CertificateState state : states) {
      if (state.status() != CertificateState.Status.GOOD && rules.get().demand()) {
        String reason = state.reason();
        return new Verdict(
            Finding.DOUBTFUL, reason == null ? "the responder does not know it" : reason);
      }
    }
    return Verdict.GOOD;
  }

  /// All at once: the vehicle waits.
  private List<CertificateState> ask(List<Question> questions) {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<CertificateState>> asked =
          questions.stream()
              .map(
                  q ->
                      CompletableFuture.supplyAsync(
                          () -> revocations.ask(q.query, q.believed), each))
              .toList();
      return asked.stream().map(CompletableFuture::join).toList();
    }
  }
}
