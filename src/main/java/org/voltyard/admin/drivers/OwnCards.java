package org.voltyard.admin.drivers;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Money;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// The cards of a driver. They are called by a hash of theirs, because whoever knows the number of
/// a card can make another.
public final class OwnCards {
  private static final int HANDLE = 16;

  private final People people;
  private final Yard yard;
  private final InstantSource clock;

  OwnCards(People people, Yard yard, InstantSource clock) {
    this.people = people;
    this.yard = yard;
    this.clock = clock;
  }

  /// A card, with how it is called here and whether it may charge now.
  public record Card(String handle, Token token, boolean accepted) {
    /// The last characters of its number.
    public String ending() {
      String text = token.id().value();
      return text.substring(Math.max(0, text.length() - 4));
    }
  }

  /// All of theirs; those that may charge come first.
  public List<Card> all(Visit visit) {
    return people.tokensOf(visit.driver()).stream()
        .map(yard::token)
        .flatMap(Optional::stream)
        .map(token -> new Card(handle(token.id()), token, accepted(token)))
        .sorted(Comparator.comparing(Card::accepted).reversed().thenComparing(Card::handle))
        .toList();
  }

  private boolean accepted(Token token) {
    Money credit = token.credit();
    return token.status() == Token.Status.ACCEPTED
        && !token.expiredAt(clock.instant())
        && (credit == null || credit.positive());
  }

  static String handle(TokenId id) {
    return Secrets.hash(id.key()).substring(0, HANDLE);
  }

  /// One of theirs; empty where it is not.
  public Optional<Card> find(Visit visit, String handle) {
    return all(visit).stream().filter(card -> card.handle().equals(handle)).findFirst();
  }

  /// The one to charge with: that which was chosen, else the first that may.
  Optional<Card> chosen(Visit visit, @Nullable String handle) {
    return all(visit).stream()
        .filter(card -> handle == null || Objects.equals(card.handle(), handle))
        .findFirst();
  }

  /// Whether a token is theirs.
  boolean own(Visit visit, TokenId token) {
    return people.driverOf(token).filter(visit.driver()::equals).isPresent();
  }

  /// Whether something is kept free for them: for a card of theirs, or for its group.
  boolean keptFor(Visit visit, Reservation reservation) {
    TokenId group = reservation.parent();
    return own(visit, reservation.token())
        || (group != null
            && all(visit).stream().anyMatch(card -> group.equals(card.token().parent())));
  }

  /// Blocks a card that was lost; only the depot can take that back. Whether it was theirs.
  public boolean block(Visit visit, String handle) {
    Optional<Card> found = find(visit, handle);
    found
        .map(Card::token)
        .filter(token -> token.status() != Token.Status.BLOCKED)
        .ifPresent(
            token ->
                yard.save(token.with(Token.Status.BLOCKED), visit.mayOnce(Permission.REGISTER)));
    return found.isPresent();
  }
}
