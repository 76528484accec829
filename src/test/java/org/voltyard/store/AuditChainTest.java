package org.voltyard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.store.AuditVerify.Depth;

/// Nobody changes, removes or adds a byte of the audit log unseen.
final class AuditChainTest extends DatabaseContract {
  private static final Origin ANNA = new Origin("anna", "window").because("it is \"hers\"\n充电");

  @Override
  Database open() {
    return Database.open(
        new DatabaseSettings(DatabaseSettings.h2("mem:audit"), "sa", ""), () -> false);
  }

  @BeforeEach
  void twelveFactsOfWhichTenWereAskedFor() throws InterruptedException {
    log.append(new SiteEvent.ProgramStarted("0.1"));
    for (int i = 1; i <= 10; i++) {
      log.append(new SiteEvent.SettingChanged("key" + i % 3, "old", "new" + i, ANNA));
    }
    log.append(new SiteEvent.ProgramStarted("0.1"));
    project();
  }

  private AuditVerify.Report verify() {
    LongConsumer nobody = _ -> {};
    AuditVerify verify = AuditVerify.of(database(), log, Facts.TEXT);
    AuditVerify.Report whole = verify.run(Depth.WHOLE, nobody);
    if (whole.whole()) {
      assertThat(verify.run(Depth.END, nobody)).isEqualTo(whole);
    }
    return whole;
  }

  private AuditVerify.@Nullable Damage damage() {
    return verify().damage();
  }

  private void sql(String statement) {
    database().write(s -> s.createNativeMutationQuery(statement).executeUpdate());
  }

  @Test
  void whatWasAskedForIsAWholeChainThatARebuildMakesAgain() {
    AuditVerify.Report first = verify();
    assertThat(first.damage()).isNull();
    assertThat(first.records()).isEqualTo(10);
    try (Projector projector = new Projector(database(), Facts.TEXT, log)) {
      projector.rebuild();
    }
    assertThat(verify()).isEqualTo(first);
  }

  @Test
  void aRecordKnowsTheValueBefore() {
    List<AuditArchive.Entry> items =
        new AuditStore(database())
            .search(new AuditArchive.Query("anna", "site.", "KEY1", null, null, null, 10))
            .items();
    assertThat(items).extracting(AuditArchive.Entry::no).containsExactly(10L, 7L, 4L, 1L);
    assertThat(items.getFirst().before()).isEqualTo(items.get(1).after());
    assertThat(items.getLast().before()).isNull();
    assertThat(items.getFirst().origin()).isEqualTo(ANNA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who = 'bnna'",
        "place = 'windox'",
        "why = null",
        "why = ''",
        "kind = 'x'",
        "thing = null",
        "subject = 'key'",
        "value_before = 'x'",
        "value_after = value_after || ' '",
        "at = at + 1",
        "seq = seq * 100",
        "hash = '" + "0" + "'"
      })
  void aChangedByteIsFoundAndNamed(String change) {
    sql("update audit set " + change + " where no = 6");
    assertThat(damage()).isNotNull();
    assertThat(verify().damage()).extracting(AuditVerify.Damage::no).isEqualTo(6L);
    assertThat(verify().records()).isEqualTo(5);
  }

  @Test
  void aMissingRecordIsNamed() {
    sql("delete from audit where no = 4");
    assertThat(damage()).hasToString("record 4: missing");
  }

  @Test
  void aMissingRecordIsNamedWhenTheOthersWereRenumbered() {
    sql("delete from audit where no = 4");
    sql("update audit set no = no - 1 where no > 4");
    assertThat(damage()).extracting(AuditVerify.Damage::no).isEqualTo(4L);
  }

  @Test
  void aMissingBeginningIsFound() {
    sql("delete from audit where no <= 3");
    assertThat(damage()).hasToString("record 1: missing, and all up to record 3");
  }

  @Test
  void anInsertedRecordIsNamed() {
    sql("update audit set no = no + 1000, seq = seq + 1000 where no > 6");
    sql("update audit set no = no - 999, seq = seq - 999 where no > 1000");
    sql(
        "insert into audit select 7, 8, at, who, place, why, kind, thing, subject, value_before,"
            + " value_after, hash from audit where no = 6");
    assertThat(damage()).extracting(AuditVerify.Damage::no).isEqualTo(7L);
  }

  @Test
  void aRecordBeforeTheFirstIsFound() {
    sql(
        "insert into audit select 0, 0, at, who, place, why, kind, thing, subject, value_before,"
            + " value_after, hash from audit where no = 6");
    assertThat(damage()).extracting(AuditVerify.Damage::no).isEqualTo(0L);
  }

  @Test
  void anEndThatWasCutOffIsFoundByTheJournal() {
    sql("delete from audit where no > 8");
    AuditVerify verify = AuditVerify.of(database(), log, Facts.TEXT);
    for (Depth depth : Depth.values()) {
      assertThat(verify.run(depth, _ -> {}).damage())
          .extracting(AuditVerify.Damage::no)
          .isEqualTo(9L);
    }
  }

  @Test
  void aChainThatWasMadeAnewIsFoundByTheJournal() {
    AuditTable.Row row = AuditTable.in(database()).byNumber(9L, 1).getFirst();
    String before = AuditTable.in(database()).byNumber(8L, 1).getFirst().hash();
    String forged =
        new AuditRecord(
                row.no(),
                row.seq(),
                row.at(),
                "boris",
                row.place(),
                row.why(),
                row.kind(),
                row.thing(),
                row.subject(),
                row.before(),
                row.after())
            .hash(before);
    sql("update audit set who = 'boris', hash = '" + forged + "' where no = 10");
    assertThat(damage()).hasToString("record 10: changed: the journal tells another name");
  }

  @Test
  void anUpgradeMakesTheLogFromFactsThatTheTablesShowAlready() throws InterruptedException {
    AuditVerify.Report first = verify();
    sql("delete from audit");
    sql("update projection set audited = 0");
    assertThat(damage()).isNotNull();
    log.append(new TokenEvent.Removed(new TokenId("CARD1"), ANNA));
    project();
    assertThat(damage()).isNull();
    assertThat(verify().records()).isEqualTo(first.records() + 1);
    assertThat(AuditTable.in(database()).byNumber(9L, 1).getFirst().hash()).isEqualTo(first.head());
  }
}
