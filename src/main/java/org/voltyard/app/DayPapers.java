package org.voltyard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the report of each day into folder `reports` of the data, in the night after it.
final class DayPapers {
  private static final Logger LOG = LoggerFactory.getLogger(DayPapers.class);

  /// After the audit log was checked.
  private static final LocalTime READY = LocalTime.of(3, 30);

  private final Path folder;
  private final Function<LocalDate, String> report;
  private final Supplier<ZoneId> zone;
  private final InstantSource clock;

  DayPapers(
      Path folder, Function<LocalDate, String> report, Supplier<ZoneId> zone, InstantSource clock) {
    this.folder = folder;
    this.report = report;
    this.zone = zone;
    this.clock = clock;
  }

  /// Writes yesterday's if it is time and it is not there.
  void tick() {
    ZonedDateTime now = clock.instant().atZone(zone.get());
    Path file = folder.resolve(now.toLocalDate().minusDays(1) + ".html");
    if (now.toLocalTime().isBefore(READY) || Files.exists(file)) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path draft = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(draft, report.apply(now.toLocalDate().minusDays(1)));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      LOG.info("the report of the day is in {}", file);
    } catch (IOException e) {
      LOG.warn("the report of the day could not be written: {}", e.getMessage());
    }
  }
}
