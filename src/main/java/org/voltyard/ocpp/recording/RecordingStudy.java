package org.voltyard.ocpp.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Findings;
import org.voltyard.domain.Findings.Tally;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.FrameShape;
import org.voltyard.domain.FrameStudy;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationModel;
import org.voltyard.ocpp.rpc.Actions;

/// Studies recorded frames by reading them once, in the order in which they came.
public final class RecordingStudy implements FrameStudy {
  private final List<Actions> versions;
  private final Function<StationId, Known> known;

  /// What is known of a station whose boot is not among the frames; null where nothing is.
  public record Known(StationModel model, @Nullable String protocol) {
    public static final Known NOTHING = new Known(StationModel.UNKNOWN, null);
  }

  /// Judges by the records of these versions.
  public RecordingStudy(List<Actions> versions, Function<StationId, Known> known) {
    this.versions = List.copyOf(versions);
    this.known = known;
  }

  private Course course(StationId station) {
    Known told = known.apply(station);
    return new Course(told.model(), told.protocol());
  }

  @Override
  public Findings findings(Scope scope) {
    Map<StationId, StationReview> reviews = new HashMap<>();
    Count count =
        read(
            scope,
            frame ->
                reviews
                    .computeIfAbsent(frame.station(), id -> new StationReview(course(id), versions))
                    .see(frame));
    List<Tally> tallies = new ArrayList<>();
    reviews.values().forEach(review -> tallies.addAll(review.tallies()));
    tallies.sort(Comparator.comparingLong(Tally::count).reversed());
    return new Findings(tallies, count.frames(), count.whole());
  }

  @Override
  public FrameShape shape(Scope scope, Side side) {
    Map<StationId, Course> courses = new HashMap<>();
    ShapeSketch sketch = new ShapeSketch();
    StationModel wanted = side.model();
    Count count =
        read(
            side.station() == null ? scope : scope.of(side.station()),
            frame -> {
              Course course = courses.computeIfAbsent(frame.station(), this::course);
              Spoken spoken = course.next(frame);
              if (wanted == null || wanted.equals(course.model())) {
                sketch.add(spoken);
              }
              course.after(spoken);
            });
    return sketch.shape(count.whole());
  }

  @Override
  public List<StationModel> models(Scope scope) {
    Map<StationId, Course> courses = new HashMap<>();
    TreeSet<StationModel> models = new TreeSet<>();
    Count _ =
        read(
            scope,
            frame -> {
              Course course = courses.computeIfAbsent(frame.station(), this::course);
              course.after(course.next(frame));
              models.add(course.model());
            });
    models.remove(StationModel.UNKNOWN);
    return List.copyOf(models);
  }

  private record Count(long frames, boolean whole) {}

  private static Count read(Scope scope, Consumer<Frame> each) {
    FrameLog.Query query = FrameLog.Query.course(scope.station(), scope.from(), scope.to());
    long read = 0;
    @Nullable String next;
    do {
      Page<Frame> page = scope.frames().search(query);
      page.items().forEach(each);
      read += page.items().size();
      next = page.next();
      query = query.after(next);
    } while (next != null && read < scope.most() && !scope.stopped().getAsBoolean());
    return new Count(read, next == null);
  }
}
