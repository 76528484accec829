package org.voltyard.charging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationJob;

/// The last jobs of one station, kept as the facts that tell of them. Changed by the journal's
/// thread alone, read by anyone.
final class Jobs {
  /// About a dozen jobs, told step by step.
  private static final int KEPT = 100;

  private final ArrayDeque<Recorded> told = new ArrayDeque<>();

  void add(Recorded fact) {
    synchronized (told) {
      told.addLast(fact);
      if (told.size() > KEPT) {
        told.removeFirst();
      }
    }
  }

  void facts(Consumer<Recorded> sink) {
    told().forEach(sink);
  }

  private List<Recorded> told() {
    synchronized (told) {
      return List.copyOf(told);
    }
  }

  /// The jobs, the youngest first.
  List<StationJob> all() {
    List<StationJob> jobs = new ArrayList<>();
    for (Recorded recorded : told()) {
      if (recorded.fact() instanceof StationEvent.JobOrdered order) {
        ordered(jobs, recorded, order);
      } else if (recorded.fact() instanceof StationEvent.ProgressReported report) {
        reported(jobs, recorded, report);
      }
    }
    return jobs.reversed();
  }

  private static void ordered(
      List<StationJob> jobs, Recorded recorded, StationEvent.JobOrdered order) {
    if (order.instead()) { // L01.FR.24, N01.FR.12
      jobs.replaceAll(job -> job.kind() == order.job() && job.open() ? replaced(job) : job);
    }
    jobs.add(new StationJob(order.job(), order.request(), recorded.at(), order, List.of(), false));
  }

  private static StationJob replaced(StationJob job) {
    return new StationJob(job.kind(), job.request(), job.ordered(), job.order(), job.steps(), true);
  }

  /// `Idle` tells that there is no job. // L01.FR.25
  private static void reported(
      List<StationJob> jobs, Recorded recorded, StationEvent.ProgressReported report) {
    int place = place(jobs, report.job(), report.request());
    if (report.status().equals("Idle")) {
      return;
    }
    StationJob job =
        place < 0
            ? new StationJob(report.job(), report.request(), null, null, List.of(), false)
            : jobs.get(place);
    List<StationJob.Step> steps = new ArrayList<>(job.steps());
    steps.add(new StationJob.Step(recorded.at(), report.status()));
    StationJob now =
        new StationJob(
            job.kind(), job.request(), job.ordered(), job.order(), steps, job.replaced());
    if (place < 0) {
      jobs.add(now);
    } else {
      jobs.set(place, now);
    }
  }

  /// The youngest job with the number; where none is told, the youngest that is not over. A word
  /// without a number after the end of all begins another one.
  private static int place(
      List<StationJob> jobs, StationEvent.Job kind, @Nullable Integer request) {
    for (int i = jobs.size() - 1; i >= 0; i--) {
      StationJob job = jobs.get(i);
      boolean same = request == null ? job.open() : Objects.equals(job.request(), request);
      if (job.kind() == kind && same) {
        return i;
      }
    }
    return -1;
  }
}
