package org.voltyard.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Template;
import org.voltyard.domain.TemplateEvent;
import org.voltyard.domain.TemplateRun;
import org.voltyard.domain.VariableSetting;
import org.voltyard.journal.Journal;

/// Templates for stations of a kind: kept, found for a station, and applied.
public final class Templates {
  private final TemplateBook book;
  private final Journal journal;
  private final Applying applying;

  public Templates(TemplateBook book, Journal journal, Applying applying) {
    this.book = book;
    this.journal = journal;
    this.applying = applying;
  }

  /// All of them, by name.
  public List<Template> all() {
    return book.templates();
  }

  public Optional<Template> find(String id) {
    return Optional.ofNullable(book.template(id));
  }

  /// The one that counts for a station, by what the station told at its last boot.
  public Optional<Template> of(StationId station) {
    Identity identity = book.identity(station);
    return Optional.ofNullable(identity == null ? null : book.fitting(identity));
  }

  /// Stations for which the template may be meant, by what they told at their last boot.
  public List<StationId> like(Template template) {
    return book.like(template);
  }

  /// Makes or changes one. It is applied at the next occasion only, its quirks count at once.
  ///
  /// @throws IllegalArgumentException saying what is wrong with it
  public void save(Template template, Origin origin) {
    origin.needs(Permission.SERVICE);
    template.check();
    journal.append(new TemplateEvent.Saved(template, origin));
  }

  public void remove(String id, Origin origin) {
    origin.needs(Permission.SERVICE);
    journal.append(new TemplateEvent.Removed(id, origin));
  }

  /// Applies one to a station now, or as soon as the station is there.
  public TemplateRun apply(Template template, StationId station, Origin origin) {
    origin.needs(Permission.SERVICE);
    return applying.begin(template, station, TemplateRun.Reason.BY_HAND, origin);
  }

  /// What the station is given by a template.
  public List<VariableSetting> settings(Template template, StationId station) {
    return applying.settings(template, station);
  }

  /// The last application to a station.
  public Optional<TemplateRun> run(StationId station) {
    return Optional.ofNullable(book.run(station));
  }

  /// The last application to each station, the newest first.
  public List<TemplateRun> runs() {
    return book.runs().stream()
        .sorted(Comparator.comparing(TemplateRun::begunAt).reversed())
        .toList();
  }
}
