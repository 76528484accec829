package org.voltyard.ocpp.engine;

import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which protocols and cipher suites stations may use.
public enum TlsSuites {
  /// All that OCPP asks of a central system, some of them without forward secrecy.
  SPECIFICATION,
  /// Only those with forward secrecy.
  FORWARD_SECRET;

  private static final String DISABLED = "jdk.tls.disabledAlgorithms";
  private static final String STATIC_RSA = "TLS_RSA_*";
  private static final List<String> MODERN =
      List.of(
          "TLS_AES_128_GCM_SHA256",
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
  private static final List<String> OLD =
      List.of("TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_256_GCM_SHA384");

  /// Older ones end here. // A00.FR.312
  static String[] protocols() {
    return new String[] {"TLSv1.3", "TLSv1.2"};
  }

  /// The best first. // A00.FR.317, A00.FR.318
  String[] names() {
    return (this == SPECIFICATION ? Stream.concat(MODERN.stream(), OLD.stream()) : MODERN.stream())
        .toArray(String[]::new);
  }

  /// Has this Java allow the suites; it switches some off that the specification demands. To be
  /// called before anything uses TLS.
  public void allow() {
    String disabled = Security.getProperty(DISABLED);
    if (this == SPECIFICATION && disabled != null) {
      Security.setProperty(
          DISABLED,
          Arrays.stream(disabled.split(",", -1))
              .map(String::strip)
              .filter(name -> !name.equals(STATIC_RSA))
              .collect(Collectors.joining(", ")));
    }
  }
}
