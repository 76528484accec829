package org.voltyard.admin.shift;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.voltyard.admin.audit.AuditBook;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.ShiftSummary;

/// The report of a day, to print. The head of the audit log's chain is in it: whoever keeps the
/// paper can prove later that the log up to then was not made anew.
public final class DayReport {
  private final Shifts shifts;
  private final AuditArchive audit;
  private final ChainChecks checks;
  private final Supplier<String> site;
  private final Supplier<ZoneId> zone;

  public DayReport(
      Shifts shifts,
      AuditArchive audit,
      ChainChecks checks,
      Supplier<String> site,
      Supplier<ZoneId> zone) {
    this.shifts = shifts;
    this.audit = audit;
    this.checks = checks;
    this.site = site;
    this.zone = zone;
  }

  /// What a day was.
  ///
  /// @param shifts handed over on it, the oldest first
  record Day(LocalDate date, ZoneId zone, ShiftSummary summary, List<Shift> shifts) {
    Day {
      shifts = List.copyOf(shifts);
    }
  }

  /// The report of a day at the site, as HTML.
  public String of(LocalDate date, Origin origin) {
    origin.needs(Permission.SHIFT);
    return of(date);
  }

  /// The same for the depot's own files.
  public String of(LocalDate date) {
    Day day = shifts.day(date, zone.get());
    Paper paper = new Paper("日报 Daily report " + date, site.get(), day.zone());
    paper.summary(day.summary());
    paper.heading("交接班 Shifts handed over");
    if (day.shifts().isEmpty()) {
      paper.text("–");
    }
    for (Shift shift : day.shifts()) {
      paper.line(paper.stamp(shift.at()), shift.by());
      paper.text(shift.text().isEmpty() ? "–" : shift.text());
    }
    chain(paper);
    return paper.whole();
  }

  private void chain(Paper paper) {
    AuditArchive.Head head = audit.head();
    paper.heading("审计日志 Audit log");
    paper.line("记录数 Records", Long.toString(head.no()));
    paper.small("SHA-256 " + head.hash());
    checks.last().ifPresent(last -> check(paper, last));
  }

  private static void check(Paper paper, AuditBook.Last last) {
    String damage = last.result().damage();
    paper.line(
        "最近校验 Last check",
        paper.stamp(last.at()) + (damage == null ? ", 完整 whole" : ", 已损坏 DAMAGED: " + damage));
  }
}
