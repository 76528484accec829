package org.voltyard.admin.shift;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.voltyard.domain.ShiftSummary;

/// Pages to print, as HTML without anything from elsewhere, in both languages side by side.
public final class Paper {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String STYLE =
      """
      @page { size: A4; margin: 18mm }
      body { font: 11pt/1.4 "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; \
      color: #1b1f23; max-width: 180mm; margin: 0 auto }
      h1 { font-size: 16pt; margin: 0 0 2mm } h2 { font-size: 12pt; margin: 6mm 0 1mm }
      table { border-collapse: collapse; width: 100%; font-size: 9.5pt }
      td, th { text-align: left; vertical-align: top; padding: 1mm 2mm; border-bottom: .2mm solid #aaa }
      .figures td:nth-child(2) { font-weight: bold; font-variant-numeric: tabular-nums }
      .text { white-space: pre-wrap; border-left: .8mm solid #4a545e; padding-left: 3mm }
      .small { font-size: 8.5pt; color: #4a545e; word-break: break-all }
      .signature { margin-top: 14mm; border-top: .2mm solid #1b1f23; width: 70mm }
      """;

  private final StringBuilder html = new StringBuilder(8_000);
  private final ZoneId zone;

  Paper(String title, String site, ZoneId zone) {
    this.zone = zone;
    html.append("<!doctype html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>")
        .append(safe(title))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body><h1>")
        .append(safe(title))
        .append("</h1><p>")
        .append(safe(site))
        .append("</p>");
  }

  /// A shift that was handed over, to be signed.
  public static String of(Shift shift, String site, ZoneId zone) {
    Paper paper = new Paper("交接班 Shift hand-over", site, zone);
    paper.line("交班人 Handed over by", shift.by() + ", " + paper.stamp(shift.at()));
    paper.heading("交班说明 For the next shift");
    paper.text(shift.text().isEmpty() ? "–" : shift.text());
    paper.summary(shift.summary());
    paper.html.append("<p class=\"signature\">签名 Signature</p>");
    return paper.whole();
  }

  void heading(String words) {
    html.append("<h2>").append(safe(words)).append("</h2>");
  }

  void line(String name, String value) {
    html.append("<p>").append(safe(name)).append(": <b>").append(safe(value)).append("</b></p>");
  }

  void text(String words) {
    html.append("<div class=\"text\">").append(safe(words)).append("</div>");
  }

  void small(String words) {
    html.append("<p class=\"small\">").append(safe(words)).append("</p>");
  }

  void summary(ShiftSummary sum) {
    heading("概况 Summary");
    html.append("<table class=\"figures\">");
    row("时段 Time", stamp(sum.from()) + " – " + stamp(sum.to()));
    row("新会话 Sessions begun", Integer.toString(sum.sessions()));
    row("其电量 Their energy", String.format(Locale.ROOT, "%.2f kWh", sum.energy().kiloWattHours()));
    row("故障 Faults", Integer.toString(sum.faults()));
    row("失联 Stations lost", Integer.toString(sum.lost()));
    row("启动失败 Failed starts", Integer.toString(sum.failedStarts()));
    row("人工指令 Commands by people", Integer.toString(sum.commands()));
    html.append("</table>");
    if (!sum.lines().isEmpty()) {
      heading("事件 Events");
      html.append("<table>");
      sum.lines()
          .forEach(
              line ->
                  cells(
                      List.of(
                          stamp(line.at()),
                          kind(line.kind()),
                          line.station().value(),
                          line.text())));
      html.append("</table>");
    }
    int all = sum.faults() + sum.lost() + sum.failedStarts() + sum.commands();
    if (all > sum.lines().size()) {
      small("另有 and " + (all - sum.lines().size()) + " more");
    }
  }

  private static String kind(ShiftSummary.Kind kind) {
    return switch (kind) {
      case FAULT -> "故障 fault";
      case LOST -> "失联 lost";
      case COMMAND -> "指令 command";
      case FAILED_START -> "启动失败 failed start";
    };
  }

  private void row(String name, String value) {
    cells(List.of(name, value));
  }

  void cells(List<String> cells) {
    html.append("<tr>");
    cells.forEach(cell -> html.append("<td>").append(safe(cell)).append("</td>"));
    html.append("</tr>");
  }

  String stamp(Instant at) {
    return STAMP.format(at.atZone(zone));
  }

  String whole() {
    return html.append("</body></html>").toString();
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
