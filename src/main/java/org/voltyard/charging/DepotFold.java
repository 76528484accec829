package org.voltyard.charging;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Recorded;
import org.voltyard.journal.FactCodec;
import org.voltyard.journal.StateFold;

/// Puts the live state away as the facts that make it, one on a line: number, time, kind, body.
public final class DepotFold implements StateFold {
  private final List<LiveState> parts;

  public DepotFold(LiveState... parts) {
    this.parts = List.of(parts);
  }

  @Override
  public void load(InputStream in) throws IOException {
    parts.forEach(LiveState::clear);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] parts = line.split("\t", 4);
      if (parts.length != 4) {
        throw new IOException("a snapshot line has " + parts.length + " parts, 4 are needed");
      }
      apply(
          new Recorded(
              Long.parseLong(parts[0]),
              Instant.parse(parts[1]),
              FactCodec.fact(parts[2], parts[3])));
    }
  }

  @Override
  public void apply(Recorded fact) {
    parts.forEach(part -> part.apply(fact));
  }

  @Override
  public void save(OutputStream out) throws IOException {
    BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      parts.forEach(part -> part.facts(fact -> write(lines, fact)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    lines.flush();
  }

  private static void write(BufferedWriter lines, Recorded fact) {
    try {
      lines.write(
          fact.seq()
              + "\t"
              + fact.at()
              + "\t"
              + FactCodec.kind(fact.fact())
              + "\t"
              + FactCodec.body(fact.fact())
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
