package org.voltyard.domain;

/// Asks others whether a certificate was taken back. The caller waits: an implementation gives up
/// after a few seconds.
public interface RevocationSource {
  CertificateState ask(CertificateQuery query);
}
