package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Origin;

class ExportTest {
  @TempDir Path folder;
  private final ManualFx fx = new ManualFx();
  private final List<String> trail = new ArrayList<>();
  private final AuditTrail kept =
      new AuditTrail() {
        @Override
        public void exported(Origin origin, String what, long rows) {
          trail.add(origin.who() + " " + what + " " + rows);
        }

        @Override
        public void viewed(Origin origin, String what, String subject) {}
      };
  private final Export export =
      new Export(
          Desk.of(fx.fx(), new MemoryPreferences(), fx, ZoneId.of("UTC")).with(kept), "sessions");

  @Test
  void everyPieceIsWrittenBehindTheFirstLine() throws IOException {
    Deque<List<String>> pieces =
        new ArrayDeque<>(List.of(List.of("a", "b"), List.of("c"), List.of()));
    Path file = folder.resolve("out.csv");
    export.start(file, new Export.Source("\r\n", "head", pieces::removeFirst));
    assertThat(Files.readString(file)).isEqualTo("head\r\na\r\nb\r\nc\r\n");
    assertThat(export.writtenProperty().get()).isEqualTo(3);
    assertThat(export.runningProperty().get()).isFalse();
    assertThat(fx.wound()).isZero();
    assertThat(trail).containsExactly("operator sessions 3");
  }

  @Test
  void whatIsStoppedLeavesNoFile() {
    Path file = folder.resolve("out.csv");
    export.start(
        file,
        new Export.Source(
            "\n",
            null,
            () -> {
              export.stop();
              return List.of("a");
            }));
    assertThat(folder).isEmptyDirectory();
    assertThat(trail).isEmpty();
  }

  @Test
  void aFileThatCannotBeWrittenEndsIt() {
    export.start(folder.resolve("no").resolve("way.csv"), new Export.Source("\n", null, List::of));
    assertThat(export.runningProperty().get()).isFalse();
  }

  @Test
  void rowsBehindTheLastOneComeAtOnceAndOthersWait() {
    RowBook<Integer> book = new RowBook<>(row -> row);
    book.put(List.of(5, 7));
    book.settle(Integer::compare);
    book.put(List.of(1, 9, 8));
    book.append(Integer::compare);
    assertThat(book.shown()).containsExactly(5, 7, 8, 9);
    assertThat(book.waiting()).isEqualTo(1);
  }
}
