package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges the contract certificates with which vehicles say who pays. // C07
public interface ContractTrust {
  /// Judges a contract; may wait for others who know about its certificates.
  ///
  /// @param contract the name of the contract, as the station told it
  Verdict judge(TokenId contract, Proof proof);

  /// What the station hands over: the certificates themselves, or where to ask about them.
  ///
  /// @param chain PEM, the contract's own first; null when the station checked it itself
  public record Proof(@Nullable String chain, List<CertificateQuery> queries) {
    public Proof {
      queries = List.copyOf(queries);
    }
  }

  /// What is found.
  public record Verdict(Finding finding, @Nullable String reason) {
    public static final Verdict GOOD = new Verdict(Finding.GOOD, null);
  }

  /// How a contract's certificates stand.
  public enum Finding {
    GOOD,
    EXPIRED,
    REVOKED,
    /// They cannot be verified, or are of somebody else.
    DOUBTFUL
  }
}
