package org.voltyard.fleet.register.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// Files that programs have handed in: looked through at once, carried out when they say so, and
/// watched meanwhile. Each is seen only by who handed it in, and forgotten after an hour.
public final class ImportDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST = 20;

  private final Imports imports;
  private final InstantSource clock;
  private final Executor background;
  private final Map<String, Held> held = new LinkedHashMap<>();

  /// @param background carries files out, none waiting for another
  public ImportDesk(Imports imports, InstantSource clock, Executor background) {
    this.imports = imports;
    this.clock = clock;
    this.background = background;
  }

  /// How it stands with a file.
  public enum State {
    LOOKED_THROUGH,
    RUNNING,
    DONE,
    STOPPED,
    FAILED
  }

  /// A file as it stands.
  ///
  /// @param done lines that were written or passed over, of all that are to be
  public record Entry(
      String id, Preview preview, State state, int done, int all, @Nullable Report report) {}

  /// Looks through a file and keeps it.
  ///
  /// @throws UnreadableFile when not a single line can be taken
  public Entry hand(ImportKind kind, byte[] file, Origin origin) {
    origin.needs(Permission.REGISTER);
    Preview preview = imports.preview(kind, file, origin);
    Held fresh = new Held(UUID.randomUUID().toString(), origin.who(), preview, clock.instant());
    synchronized (held) {
      held.values().removeIf(each -> each.old(clock.instant()));
      held.values().stream()
          .filter(each -> each.state != State.RUNNING)
          .findFirst()
          .filter(_ -> held.size() >= MOST)
          .ifPresent(oldest -> held.remove(oldest.id));
      held.put(fresh.id, fresh);
    }
    return fresh.entry();
  }

  /// A file that the same one handed in.
  public Optional<Entry> find(String id, Origin origin) {
    origin.needs(Permission.REGISTER);
    return own(id, origin).map(Held::entry);
  }

  /// Begins to write the good lines of a file.
  ///
  /// @param update whether lines that are in the register already change it, or are skipped
  /// @throws IllegalStateException when that was begun before
  public Optional<Entry> begin(String id, boolean update, Origin origin) {
    origin.needs(Permission.REGISTER);
    Optional<Held> found = own(id, origin);
    found.ifPresent(
        file -> {
          file.begin();
          background.execute(() -> carryOut(file, update, origin));
        });
    return found.map(Held::entry);
  }

  /// Stops a file that is being written after the group at hand, or forgets it. Whether there was
  /// one.
  public boolean discard(String id, Origin origin) {
    origin.needs(Permission.REGISTER);
    Optional<Held> found = own(id, origin);
    found.ifPresent(
        file -> {
          if (!file.stop()) {
            synchronized (held) {
              held.remove(id);
            }
          }
        });
    return found.isPresent();
  }

  private Optional<Held> own(String id, Origin origin) {
    synchronized (held) {
      return Optional.ofNullable(held.get(id)).filter(each -> each.who.equals(origin.who()));
    }
  }

  private void carryOut(Held file, boolean update, Origin origin) {
    try {
      file.end(imports.carryOut(file.preview, update, origin, file));
    } catch (RuntimeException e) {
      LOG.error("import {} of {} failed", file.id, file.preview.kind(), e);
      file.end(null);
    }
  }

  /// A file with how far it is.
  private static final class Held implements Imports.Watch {
    private final String id;
    private final String who;
    private final Preview preview;
    private final Instant since;
    private State state = State.LOOKED_THROUGH;
    private boolean stopped;
    private int done;
    private int all;
    private @Nullable Report report;

    Held(String id, String who, Preview preview, Instant since) {
      this.id = id;
      this.who = who;
      this.preview = preview;
      this.since = since;
      all = preview.rows().size() - preview.bad().size();
    }

    synchronized boolean old(Instant now) {
      return state != State.RUNNING && since.plus(KEPT).isBefore(now);
    }

    synchronized void begin() {
      if (state != State.LOOKED_THROUGH) {
        throw new IllegalStateException("import " + id + " was begun before");
      }
      state = State.RUNNING;
    }

    synchronized boolean stop() {
      stopped = state == State.RUNNING;
      return stopped;
    }

    synchronized void end(@Nullable Report made) {
      report = made;
      state = made == null ? State.FAILED : made.left() > 0 ? State.STOPPED : State.DONE;
    }

    @Override
    public synchronized void reached(int now, int of) {
      done = now;
      all = of;
    }

    @Override
    public synchronized boolean stopped() {
      return stopped;
    }

    synchronized Entry entry() {
      return new Entry(id, preview, state, done, all, report);
    }
  }
}
