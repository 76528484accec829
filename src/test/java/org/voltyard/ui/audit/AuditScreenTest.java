package org.voltyard.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.AccessBook;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.admin.audit.AuditBook;
import org.voltyard.admin.audit.AuditExports;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.domain.AuditCheck;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FourEyes.Answer;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryFacts;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class AuditScreenTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
  private static final String PASSWORD = "correct horse battery";
  private static final Origin ANNA =
      new User("anna", "Anna", Set.of(Role.ADMIN), true, 1).at("window");

  private final FakeAuditLog log = new FakeAuditLog();
  private final AccessBook people = new AccessBook();
  private final AuditBook book = new AuditBook();
  private final OnStage stage = new OnStage();
  private final ManualFx time = new ManualFx(NOW);
  private final Access access =
      new Access(
          people, this::record, new PasswordHashes(new PasswordHashes.Cost(64, 1, 1)), () -> NOW);
  private String damage = "";
  private long seq;

  private void record(Fact fact) {
    Recorded recorded = new Recorded(++seq, NOW, fact);
    people.apply(recorded);
    book.apply(recorded);
  }

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private AuditModel model(org.voltyard.ui.kit.Fx fx) {
    ChainChecks checks =
        new ChainChecks(
            book,
            (everything, progress) -> {
              progress.accept(log.head().no());
              return new AuditCheck.Result(
                  log.head().no(), log.head().hash(), damage.isEmpty() ? null : damage);
            },
            this::record);
    return new AuditModel(
        fx,
        new AuditModel.Deps(
            log,
            checks,
            new AuditExports(access.approvals()),
            access.approvals(),
            () -> List.of("anna", "wang"),
            new MemoryFacts().bus(),
            () -> NOW,
            ANNA));
  }

  private void records() {
    Origin wang = new Origin("wang", "window");
    for (int i = 0; i < 12; i++) {
      log.add(
          wang.because(i % 3 == 0 ? "Display frozen after the storm" : null),
          "command.sent",
          "东院直流快充-0" + i,
          null,
          "{\"action\":\"Reset\",\"command\":\"5f7c\",\"payload\":\"{\\\"type\\\":\\\"Hard\\\"}\"}");
    }
    log.add(
        ANNA, "site.settingChanged", "site.limit", "{\"value\":\"400\"}", "{\"value\":\"450\"}");
    log.add(
        ANNA.because("Lost by its driver"),
        "token.changed",
        "04A1B2C3D4",
        "{\"token\":{\"id\":\"04A1B2C3D4\",\"status\":\"ACCEPTED\",\"label\":\"Bus 12\"}}",
        "{\"token\":{\"id\":\"04A1B2C3D4\",\"status\":\"BLOCKED\",\"label\":\"Bus 12\"}}");
  }

  @Test
  void theFilterAsksTheArchive() {
    records();
    AuditModel model = model(time.fx());
    model.attach();
    assertThat(model.rowsProperty().get()).hasSize(14);
    model.filterProperty().set(new AuditFilter("wang", "command.", "", null, null));
    assertThat(model.rowsProperty().get()).hasSize(12);
    assertThat(log.asked.getLast().kind()).isEqualTo("command.");
  }

  @Test
  void aCheckTellsWhatItFound() {
    records();
    AuditModel model = model(time.fx());
    model.attach();
    assertThat(model.chainProperty().get().last()).isNull();
    model.verify(unexpected::add);
    assertThat(book.last().orElseThrow().result().origin()).isEqualTo(ANNA);
    damage = "record 3: changed";
    model.verify(unexpected::add);
    assertThat(book.last().orElseThrow().result().damage()).isEqualTo("record 3: changed");
    assertThat(model.progressProperty().get()).isNegative();
  }

  @Test
  void aPartIsHandedOutOnceAnotherPersonHasApprovedOfExactlyIt() {
    records();
    access.createFirst("anna", "Anna", PASSWORD.toCharArray(), "window");
    access.create(
        new User("bo", "Bo", Set.of(Role.FINANCE), true, 1), PASSWORD.toCharArray(), Origin.DEPOT);
    AuditModel model = model(time.fx());
    model.attach();
    AuditExports.Part part = model.part();
    List<Answer> answers = new ArrayList<>();
    model.ask(part, answers::add, unexpected::add);
    assertThat(answers.getLast()).isInstanceOf(Answer.Waiting.class);
    var waiting = model.exportsProperty().get().getFirst();
    assertThat(AuditExports.Part.of(waiting.wish())).isEqualTo(part);
    access
        .approvals()
        .approve(
            waiting.id(),
            waiting.wish(),
            PASSWORD.toCharArray(),
            access.user("bo").orElseThrow().at("window"));
    model.ask(part, answers::add, unexpected::add);
    assertThat(answers.getLast()).isInstanceOf(Answer.Done.class);
    assertThat(model.lines(part).get()).hasSize(14).first().asString().contains("04A1B2C3D4");
    model.ask(part, answers::add, unexpected::add);
    assertThat(answers.getLast()).as("it was approved once").isInstanceOf(Answer.Waiting.class);
  }

  @Test
  void looksRightEverywhere() {
    records();
    access.createFirst("anna", "Anna", PASSWORD.toCharArray(), "window");
    access.create(
        new User("bo", "Bo", Set.of(Role.FINANCE), true, 1), PASSWORD.toCharArray(), Origin.DEPOT);
    model(time.fx()).ask(model(time.fx()).part(), answer -> {}, unexpected::add);
    model(time.fx()).verify(unexpected::add);
    stage.everywhere(
        "audit",
        desk -> new AuditView(desk, model(desk.fx())),
        view -> {
          TableView<?> table = (TableView<?>) view.lookup(".table-view");
          assertThat(table.getItems()).hasSize(14);
          table.getSelectionModel().select(0);
        });
  }

  @Test
  void damageCannotBeOverlooked() {
    records();
    damage = "record 3: changed or inserted: its hash does not follow";
    model(time.fx()).verify(unexpected::add);
    stage.once(
        "audit-damaged",
        OnStage.desk(org.voltyard.ui.kit.Language.CHINESE, org.voltyard.ui.kit.LookChoice.DARK),
        false,
        desk -> new AuditView(desk, model(desk.fx())),
        view -> assertThat(view).isNotNull());
  }

  private final List<Throwable> unexpected = new ArrayList<>();

  @org.junit.jupiter.api.AfterEach
  void nothingFailedUnseen() {
    assertThat(unexpected).isEmpty();
  }
}
