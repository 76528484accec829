package org.voltyard.charging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.LocalList.Line;
import org.voltyard.domain.LocalList.State;
import org.voltyard.domain.StationCommand.LocalListEntry;
import org.voltyard.domain.StationCommand.SendLocalList;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Finds what has to be sent to bring a local list into step. Pure.
final class ListPlan {
  /// What is said of a token that may charge.
  static final Authorization ACCEPTED = new Authorization(Token.Verdict.ACCEPTED, null, null);

  private ListPlan() {}

  /// What should be on a list: those who may charge first, should there not be room for all.
  static List<LocalListEntry> wanted(Collection<Token> tokens, Predicate<Token> fits) {
    return tokens.stream()
        .filter(fits)
        .sorted(
            Comparator.comparing((Token t) -> t.status() == Token.Status.BLOCKED)
                .thenComparing(t -> t.id().key()))
        .map(ListPlan::entry)
        .toList();
  }

  /// The station minds the expiry by itself.
  private static LocalListEntry entry(Token token) {
    Token.Verdict verdict =
        token.status() == Token.Status.BLOCKED ? Token.Verdict.BLOCKED : Token.Verdict.ACCEPTED;
    return new LocalListEntry(
        token.id(),
        token.kind(),
        new Authorization(verdict, token.parent(), token.expiry(), token.language()));
  }

  /// Each token of both lists, and how they differ.
  static List<Line> lines(Collection<LocalListEntry> wanted, ListBook.Page held) {
    Map<TokenId, LocalListEntry> gone = new HashMap<>();
    held.entries().forEach(entry -> gone.put(entry.token(), entry));
    List<Line> lines = new ArrayList<>();
    for (LocalListEntry entry : wanted) {
      LocalListEntry known = gone.remove(entry.token());
      State state =
          known == null ? State.MISSING : known.equals(entry) ? State.SAME : State.CHANGED;
      lines.add(
          new Line(
              entry.token(),
              entry.kind(),
              state,
              entry.authorization(),
              known == null ? null : known.authorization()));
    }
    for (LocalListEntry entry : gone.values()) {
      lines.add(new Line(entry.token(), entry.kind(), State.SURPLUS, null, entry.authorization()));
    }
    lines.sort(Comparator.comparing(line -> line.token().key()));
    return lines;
  }

  /// The whole list: the first part replaces what is there, the others add. // D01.FR.03
  static List<SendLocalList> whole(List<LocalListEntry> wanted, int version, int size) {
    List<SendLocalList> parts = new ArrayList<>();
    for (int from = 0; from == 0 || from < wanted.size(); from += size) {
      parts.add(
          new SendLocalList(
              version + parts.size(),
              from == 0,
              wanted.subList(from, Math.min(wanted.size(), from + size))));
    }
    return parts;
  }

  /// Only what differs; what is to go goes first, which makes room. // D01.FR.16, D01.FR.17
  static List<SendLocalList> changes(List<Line> lines, int version, int size) {
    List<LocalListEntry> entries = new ArrayList<>();
    for (Line line : lines) {
      if (line.state() == State.SURPLUS) {
        entries.add(new LocalListEntry(line.token(), line.kind(), null));
      }
    }
    for (Line line : lines) {
      if (line.state() == State.MISSING || line.state() == State.CHANGED) {
        entries.add(new LocalListEntry(line.token(), line.kind(), line.wanted()));
      }
    }
    List<SendLocalList> parts = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += size) {
      parts.add(
          new SendLocalList(
              version + parts.size(),
              false,
              entries.subList(from, Math.min(entries.size(), from + size))));
    }
    return parts;
  }
}
