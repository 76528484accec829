package org.voltyard.admin;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The depot's rules for contracts of vehicles; read anew for every decision.
///
/// @param demand whether an answer about each certificate must be had; else no answer is a good one
/// @param hosts that may be asked; any where there are none
/// @param roots file of further roots, and issuers beneath them, PEM
public record ContractRules(boolean demand, Set<String> hosts, @Nullable Path roots) {
  public static final ContractRules USUAL = new ContractRules(true, Set.of(), null);

  public ContractRules {
    hosts = Set.copyOf(hosts);
  }
}
