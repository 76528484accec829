package org.voltyard.ocpp.engine;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/// The names in a certificate's subject that OCPP cares for.
record Subject(List<String> commonNames, List<String> organizations) {
  static Subject of(X509Certificate certificate) {
    List<String> commonNames = new ArrayList<>();
    List<String> organizations = new ArrayList<>();
    try {
      for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
        if (part.getValue() instanceof String value) {
          switch (part.getType()) {
            case "CN" -> commonNames.add(value);
            case "O" -> organizations.add(value);
            default -> {}
          }
        }
      }
    } catch (InvalidNameException e) {
      return new Subject(List.of(), List.of());
    }
    return new Subject(List.copyOf(commonNames), List.copyOf(organizations));
  }

  /// Whether the certificate names this one and no other. // A00.FR.405
  boolean names(String name) {
    return commonNames.equals(List.of(name));
  }
}
