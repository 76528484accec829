package org.voltyard.charging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenRegister;
import org.voltyard.journal.Journal;

/// The credentials that the depot knows.
public final class Tokens implements TokenRegister {
  private final DepotState state;
  private final Journal journal;

  public Tokens(DepotState state, Journal journal) {
    this.state = state;
    this.journal = journal;
  }

  /// All tokens by their text.
  public List<Token> all() {
    return state.tokens().stream().sorted(Comparator.comparing(t -> t.id().key())).toList();
  }

  @Override
  public Optional<Token> find(TokenId id) {
    return Optional.ofNullable(state.token(id));
  }

  /// Creates a token or changes it.
  ///
  /// @throws IllegalArgumentException when it is its own parent
  public void put(Token token, Origin origin) {
    origin.needs(Permission.REGISTER);
    check(token);
    journal.append(new TokenEvent.Changed(token, origin));
  }

  @Override
  public void putAll(List<Token> many, Origin origin) {
    origin.needs(Permission.REGISTER);
    many.forEach(Tokens::check);
    many.stream()
        .map(token -> journal.appendLater(new TokenEvent.Changed(token, origin)))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private static void check(Token token) {
    if (token.id().equals(token.parent())) {
      throw new IllegalArgumentException("token " + token.id() + " cannot be its own parent");
    }
  }

  /// Forgets a token; sessions it began stay. Whether there was one.
  public boolean remove(TokenId id, Origin origin) {
    origin.needs(Permission.REGISTER);
    if (state.token(id) == null) {
      return false;
    }
    journal.append(new TokenEvent.Removed(id, origin));
    return true;
  }
}
