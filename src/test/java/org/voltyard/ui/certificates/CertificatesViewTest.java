package org.voltyard.ui.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.admin.CertificateBook;
import org.voltyard.admin.CertificateRules;
import org.voltyard.admin.Certificates;
import org.voltyard.admin.StationKey;
import org.voltyard.domain.CertificateDesk;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryFacts;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class CertificatesViewTest {
  private static final Origin TEST = new Origin("test", "test");
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private final OnStage stage = new OnStage();
  private final CertificateBook book = new CertificateBook();
  private long seq;
  @TempDir Path folder;

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private void append(Fact fact) {
    book.apply(new Recorded(++seq, NOW, fact));
  }

  private Certificates certificates() {
    return new Certificates(
        book,
        new Certificates.Place(folder.resolve("keys.p12"), folder.resolve("opener")),
        () -> CertificateRules.usual("Depot"),
        StationId::value,
        this::append,
        () -> NOW);
  }

  private void ask(String station) {
    String csr = StationKey.ec().request("CN=" + station);
    append(
        new SecurityEvent.CertificateRequested(
            new StationId(station),
            new CertificateDesk.Request(CertificateUse.CHARGING_STATION, csr, null),
            null));
  }

  private static CertificatesModel.Deps deps(Certificates certificates) {
    return new CertificatesModel.Deps(
        certificates,
        () -> new CertificatesModel.Listening(8443, null),
        new MemoryFacts().bus(),
        TEST);
  }

  @Test
  void opensEverywhereWithItsRows() {
    Certificates certificates = certificates();
    for (int i = 0; i < 12; i++) {
      String csr = StationKey.ec().request("CN=CP-" + i);
      var made = certificates.sign(new StationId("CP-" + i), csr, TEST);
      if (i % 4 == 0) {
        certificates.revoke(made.serial(), "stolen", TEST);
      }
    }
    ask("DEPOT-NORTH-LONG-NAME-0042");
    stage.everywhere(
        "certificates",
        (Desk desk) ->
            new CertificatesView(desk, new CertificatesModel(desk.fx(), deps(certificates))),
        view -> {
          TableView<?> table = (TableView<?>) view.lookup(".table-view");
          assertThat(table.getItems()).hasSize(13);
        });
  }

  @Test
  void requestsComeFirstAndAreDecided() {
    ManualFx fx = new ManualFx();
    Certificates certificates = certificates();
    CertificatesModel model = new CertificatesModel(fx.fx(), deps(certificates));
    certificates.sign(new StationId("CP-1"), StationKey.ec().request("CN=CP-1"), TEST);
    ask("CP-2");
    ask("CP-3");
    model.reload();
    fx.advance(Duration.ofMillis(1));
    assertThat(model.listeningProperty().get().port()).isEqualTo(8443);
    assertThat(keys(model)).hasSize(3);
    model.approve((CertificateRow.Asked) row(model, "CP-2"), failure -> {});
    model.refuse((CertificateRow.Asked) row(model, "CP-3"), failure -> {});
    fx.advance(Duration.ofMillis(1));
    assertThat(model.rowsProperty().get())
        .hasSize(2)
        .allMatch(CertificateRow.Made.class::isInstance);
    model.revoke((CertificateRow.Made) row(model, "CP-2"), null, failure -> {});
    fx.advance(Duration.ofMillis(1));
    assertThat(row(model, "CP-2").stateKey()).isEqualTo("certificates.state.REVOKED");
    model.exportRoots(folder.resolve("roots.pem"), failure -> assertThat(failure).isNull());
    fx.advance(Duration.ofMillis(1));
    assertThat(folder.resolve("roots.pem")).content().contains("BEGIN CERTIFICATE");
  }

  private static List<String> keys(CertificatesModel model) {
    return model.rowsProperty().get().stream().map(CertificateRow::key).toList();
  }

  private static CertificateRow row(CertificatesModel model, String subject) {
    return model.rowsProperty().get().stream()
        .filter(row -> row.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }
}
