package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DisplayMessage.Format;
import org.voltyard.domain.DisplayMessage.Text;
import org.voltyard.domain.Gravity;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.Texts;

class EventRowTest {
  private final Texts texts = new Texts(Language.ENGLISH);

  private static EventRow row(long seq, @Nullable String code, boolean active) {
    DeviceNotice notice =
        new DeviceNotice(
            1,
            Instant.EPOCH,
            DeviceNotice.Trigger.ALERTING,
            null,
            "Fan/Problem",
            "true",
            code,
            "stands still",
            false,
            null,
            null,
            Monitor.Source.NOTIFICATION,
            5);
    return new EventRow(
        new DeviceEventArchive.Entry(seq, Instant.EPOCH, new StationId("A"), notice, null), active);
  }

  @Test
  void requiredCodesAreDecodedAndThoseOfVendorsAreNot() {
    assertThat(row(1, "CX003", false).problem(texts))
        .isEqualTo("CX003 hot inside, less power · stands still");
    assertThat(row(1, "F-17", false).problem(texts)).isEqualTo("F-17 · stands still");
    assertThat(row(1, null, false).problem(texts)).isEqualTo("stands still");
    assertThat(row(1, null, false).gravity(texts)).isEqualTo("high · 5");
  }

  @Test
  void whatIsWrongNowStandsFirst() {
    List<EventRow> rows =
        new ArrayList<>(List.of(row(1, null, true), row(3, null, false), row(2, null, false)));
    rows.sort(EventRow.ORDER);
    assertThat(rows).extracting(EventRow::seq).containsExactly(1L, 3L, 2L);
  }

  @Test
  void aFilterSeesWhatTheArchiveSees() {
    DeviceNotice notice = row(1, "CX003", true).notice();
    assertThat(new EventFilter(Gravity.HIGH, "cx00", false).fits(notice)).isTrue();
    assertThat(new EventFilter(Gravity.LOW, "", false).fits(notice)).isFalse();
    assertThat(new EventFilter(null, "pump", false).fits(notice)).isFalse();
  }

  @Test
  void aPreviewShowsWhatPeopleRead() {
    assertThat(MessagePreview.words(new Text(Format.HTML, "en", "<b>Out</b> of order<br/>Sorry")))
        .isEqualTo("Out of order\nSorry");
    assertThat(MessagePreview.words(new Text(Format.UTF8, "en", "1 < 2"))).isEqualTo("1 < 2");
  }
}
