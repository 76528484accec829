package org.voltyard.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.CertificateBook;
import org.voltyard.admin.ContractRoots;
import org.voltyard.admin.ContractRules;
import org.voltyard.admin.Contracts;
import org.voltyard.admin.Revocations;
import org.voltyard.domain.PlugAndCharge;
import org.voltyard.sync.HttpContracts;

/// Makes what the depot has for vehicles that pay by certificate, by the settings as they are now.
final class ContractParts {
  private static final String NONE = "none";

  private final Settings settings;
  private final Path data;

  ContractParts(Settings settings, Path data) {
    this.settings = settings;
    this.data = data;
  }

  PlugAndCharge open(CertificateBook book, InstantSource clock, Lifecycle life) {
    ContractRoots roots = new ContractRoots(book, this::rules);
    Revocations revocations = life.add("responders", new Revocations(this::rules, roots, clock));
    return new PlugAndCharge(
        revocations,
        new Contracts(roots, revocations, this::rules, clock),
        life.add("contract provider", new HttpContracts(this::provider)));
  }

  private ContractRules rules() {
    String roots = settings.value("certificates.contract-roots");
    return new ContractRules(
        settings.value("certificates.revocation").equals("demand"),
        hosts(settings.value("certificates.responders")),
        roots.equals(NONE) ? null : data.resolve(roots));
  }

  private static Set<String> hosts(String text) {
    return text.equals("any")
        ? Set.of()
        : Arrays.stream(text.split(",", -1))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toSet());
  }

  private @Nullable URI provider() {
    String address = settings.value("certificates.contract-provider");
    return address.equals(NONE) ? null : URI.create(address);
  }
}
