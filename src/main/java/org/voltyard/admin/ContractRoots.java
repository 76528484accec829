package org.voltyard.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Under whom contracts of vehicles may stand: those whose certificates operators installed in
/// stations as roots of vehicles or contracts, and those of a file.
public final class ContractRoots {
  private static final Logger LOG = LoggerFactory.getLogger(ContractRoots.class);

  private final CertificateBook book;
  private final Supplier<ContractRules> rules;

  public ContractRoots(CertificateBook book, Supplier<ContractRules> rules) {
    this.book = book;
    this.rules = rules;
  }

  List<X509Certificate> all() {
    List<X509Certificate> all = new ArrayList<>(book.contractRoots());
    Path file = rules.get().roots();
    if (file != null) {
      try {
        all.addAll(Pem.certificates(Files.readString(file)));
      } catch (IOException | IllegalArgumentException e) {
        LOG.error("the file of contract roots {} cannot be read: {}", file, e.getMessage());
      }
    }
    return all;
  }
}
