package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a station says to a command.
public sealed interface Reply {
  /// The status of a station that has none of what was asked for.
  String NOT_FOUND = "NotFound";

  /// Whether the station agreed to do it.
  boolean accepted();

  /// The station's own word for it.
  String status();

  /// Yes or no, in the station's word.
  record Status(boolean accepted, String status) implements Reply {}

  /// Its configuration.
  record Configuration(List<StationEvent.ConfigurationKey> keys, List<String> unknown)
      implements Reply {
    public Configuration {
      keys = List.copyOf(keys);
      unknown = List.copyOf(unknown);
    }

    @Override
    public boolean accepted() {
      return true;
    }

    @Override
    public String status() {
      return keys.size() + " keys";
    }
  }

  /// What it made of each value that it was given.
  record Settings(List<SettingResult> results) implements Reply {
    public Settings {
      results = List.copyOf(results);
    }

    @Override
    public boolean accepted() {
      return results.stream().allMatch(r -> r.result().taken());
    }

    /// The word for the first value that it did not take; else for the first that needs a boot.
    @Override
    public String status() {
      return word(r -> !r.result().taken())
          .or(() -> word(r -> r.result() == SettingResult.Result.AFTER_REBOOT))
          .or(() -> word(_ -> true))
          .orElse("");
    }

    private Optional<String> word(Predicate<SettingResult> which) {
      return results.stream().filter(which).map(SettingResult::word).findFirst();
    }
  }

  /// Whether reports about its device model will come, with which number.
  record Report(boolean accepted, String status, int request, ReportScope scope) implements Reply {}

  /// A list version; -1 when the station keeps no local list, 0 when it is empty.
  record Version(int number) implements Reply {
    @Override
    public boolean accepted() {
      return number >= 0;
    }

    @Override
    public String status() {
      return Integer.toString(number);
    }
  }

  /// What a station knows of a transaction.
  ///
  /// @param ongoing null where it was not asked for one
  /// @param waiting whether reports wait to be sent
  record TransactionState(@Nullable Boolean ongoing, boolean waiting) implements Reply {
    @Override
    public boolean accepted() {
      return true;
    }

    @Override
    public String status() {
      String queue = waiting ? "reports waiting" : "no reports waiting";
      return ongoing == null ? queue : (ongoing ? "ongoing, " : "not ongoing, ") + queue;
    }
  }

  /// Whether a log will be uploaded, and the name of its file where the station tells it.
  record Upload(boolean accepted, String status, @Nullable String file) implements Reply {}

  /// The certificates it has; that there are none is an answer too.
  record Certificates(String status, List<InstalledCertificate> found) implements Reply {
    public Certificates {
      found = List.copyOf(found);
    }

    @Override
    public boolean accepted() {
      return true;
    }
  }

  /// The tariffs that it keeps; that there are none is an answer too.
  record Tariffs(String status, List<HeldTariff> held) implements Reply {
    public Tariffs {
      held = List.copyOf(held);
    }

    @Override
    public boolean accepted() {
      return !status.equals("Rejected");
    }
  }

  /// How a control for the grid was taken, and which others it supersedes.
  record GridControlSet(boolean accepted, String status, List<String> superseded) implements Reply {
    public GridControlSet {
      superseded = List.copyOf(superseded);
    }
  }

  /// The slots of its ways to the depot, in the order in which it tries them.
  record Networks(boolean accepted, String status, List<Integer> order) implements Reply {
    public Networks {
      order = List.copyOf(order);
    }
  }

  /// Whether it will tell what it was asked for; `nothing` when there is nothing to be told.
  record Announced(boolean accepted, String status, boolean nothing) implements Reply {}

  /// Whether a message will be shown; `language` when it was refused for its languages.
  record Display(boolean accepted, String status, boolean language) implements Reply {}

  /// What became of the monitors that were to be set; accepted when all were.
  record Monitors(List<Monitor.Result> results) implements Reply {
    public Monitors {
      results = List.copyOf(results);
    }

    @Override
    public boolean accepted() {
      return results.stream().allMatch(Monitor.Result::accepted);
    }

    @Override
    public String status() {
      return results.stream()
          .filter(r -> !r.accepted())
          .findFirst()
          .or(() -> results.stream().findFirst())
          .map(Monitor.Result::status)
          .orElse("");
    }
  }

  /// Which numbers are gone from the station; accepted when it removed all that it was to.
  record Cleared(boolean accepted, String status, List<Integer> gone) implements Reply {
    public Cleared {
      gone = List.copyOf(gone);
    }
  }

  /// The event streams that are open; that there are none is an answer too.
  record Streams(List<EventStream> open) implements Reply {
    public Streams {
      open = List.copyOf(open);
    }

    @Override
    public boolean accepted() {
      return true;
    }

    @Override
    public String status() {
      return open.size() + " streams";
    }
  }

  /// The composite schedule, null when the station refused.
  record Schedule(
      boolean accepted,
      String status,
      @Nullable Integer connector,
      @Nullable Instant start,
      ChargingProfile.@Nullable Schedule schedule)
      implements Reply {}
}
