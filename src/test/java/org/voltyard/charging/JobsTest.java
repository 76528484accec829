package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.MeterProof.KeySource;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent.Job;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationJob.Standing;
import org.voltyard.domain.StationJob;

class JobsTest {
  @TempDir Path folder;

  private static void order(TestDepot it, @Nullable Integer request, String answer) {
    StationCommand.UploadLog command =
        new StationCommand.UploadLog(
            StationCommand.Log.DIAGNOSTICS,
            request,
            "ftp://depot:s3cret@files.example/",
            null,
            null,
            null,
            null);
    it.journal.append(
        JobOrders.of(TestDepot.CP, command, new Reply.Upload(true, answer, "log.txt")));
  }

  private static List<StationJob> jobs(TestDepot it) {
    return it.stations.jobs(TestDepot.CP);
  }

  @Test
  void progressFindsItsJobByNumberOrTheYoungestThatIsNotOver() {
    try (TestDepot it = new TestDepot(folder).admitted()) {
      order(it, 1, "Accepted");
      order(it, 2, "AcceptedCanceled");
      it.depot.progress(TestDepot.CP, Job.LOG, "Uploading", 2);
      it.depot.progress(TestDepot.CP, Job.LOG, "AcceptedCanceled", 1);
      it.depot.progress(TestDepot.CP, Job.LOG, "Uploaded", null);
      it.depot.progress(TestDepot.CP, Job.LOG, "Idle", null);
      assertThat(jobs(it))
          .extracting(StationJob::standing)
          .containsExactly(Standing.DONE, Standing.REPLACED);
      it.depot.progress(TestDepot.CP, Job.FIRMWARE, "Downloading", 9);
      assertThat(jobs(it).getFirst())
          .returns(Standing.RUNNING, StationJob::standing)
          .returns(null, StationJob::order);
    }
  }

  @Test
  void aPasswordInAnAddressIsNotKept() {
    try (TestDepot it = new TestDepot(folder).admitted()) {
      order(it, 1, "Accepted");
      assertThat(it.facts(StationEvent.JobOrdered.class).getFirst().location())
          .isEqualTo("ftp://depot:***@files.example/");
    }
  }

  @Test
  void jobsAndKeysOfMetersOutliveTheProgram() throws IOException {
    try (TestDepot it = new TestDepot(folder).admitted()) {
      order(it, null, "Accepted");
      it.depot.progress(TestDepot.CP, Job.DIAGNOSTICS, "Uploading", null);
      it.stations.pinMeterKey(new ConnectorId(TestDepot.CP, 2), "aabb", TestDepot.TEST);
      ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
      new DepotFold(it.state).save(snapshot);
      DepotState again = new DepotState();
      new DepotFold(again).load(new ByteArrayInputStream(snapshot.toByteArray()));
      StationState station = again.station(TestDepot.CP);
      assertThat(station).isNotNull();
      assertThat(station.jobs()).isEqualTo(jobs(it));
      assertThat(station.meterKey(2)).returns(KeySource.PINNED, k -> k.source());
    }
  }
}
