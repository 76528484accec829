package org.voltyard.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.voltyard.domain.Recorded;

/// Counts facts by subject, and demands that none is left out or comes twice.
final class CountingFold implements StateFold {
  private final Map<String, Integer> counts = new TreeMap<>();
  private long lastSeq;

  Map<String, Integer> counts() {
    return counts;
  }

  long lastSeq() {
    return lastSeq;
  }

  @Override
  public void load(InputStream in) throws IOException {
    counts.clear();
    for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
      int space = line.indexOf(' ');
      counts.put(line.substring(space + 1), Integer.valueOf(line.substring(0, space)));
    }
    Integer last = counts.remove("last");
    if (last == null) {
      throw new IOException("no last number");
    }
    lastSeq = last;
  }

  @Override
  public void apply(Recorded fact) {
    if (fact.seq() != lastSeq + 1) {
      throw new AssertionError("after " + lastSeq + " came " + fact.seq());
    }
    lastSeq = fact.seq();
    counts.merge(fact.fact().subject(), 1, Integer::sum);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    counts.forEach((subject, count) -> text.append(count).append(' ').append(subject).append('\n'));
    text.append(lastSeq).append(" last\n");
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
