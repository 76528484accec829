package org.voltyard.ui.certificates;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.Certificates;
import org.voltyard.domain.StationId;

/// A line of the table: a certificate, or a request for one.
sealed interface CertificateRow {
  /// Requests first, then the newest certificate.
  Comparator<CertificateRow> ORDER =
      Comparator.comparing((CertificateRow row) -> row instanceof Made)
          .thenComparing(CertificateRow::since, Comparator.reverseOrder());

  /// Names the line.
  String key();

  String subject();

  @Nullable StationId station();

  /// When it was asked for, or begins.
  Instant since();

  @Nullable Instant until();

  /// Key of the text that tells how it stands.
  String stateKey();

  /// A request that waits.
  record Asked(Certificates.Waiting waiting) implements CertificateRow {
    @Override
    public String key() {
      return "request " + waiting.number();
    }

    @Override
    public String subject() {
      return waiting.commonName();
    }

    @Override
    public StationId station() {
      return waiting.station();
    }

    @Override
    public Instant since() {
      return waiting.at();
    }

    @Override
    public @Nullable Instant until() {
      return null;
    }

    @Override
    public String stateKey() {
      return "certificates.state.WAITING";
    }
  }

  /// A certificate that was made.
  record Made(Certificates.Entry entry) implements CertificateRow {
    @Override
    public String key() {
      return entry.certificate().serial();
    }

    @Override
    public String subject() {
      return entry.certificate().subject();
    }

    @Override
    public @Nullable StationId station() {
      return entry.certificate().station();
    }

    @Override
    public Instant since() {
      return entry.certificate().from();
    }

    @Override
    public Instant until() {
      return entry.certificate().to();
    }

    @Override
    public String stateKey() {
      return "certificates.state." + entry.state().name();
    }

    boolean revocable() {
      return switch (entry.state()) {
        case VALID, ENDING -> true;
        case EXPIRED, REVOKED -> false;
      };
    }
  }
}
