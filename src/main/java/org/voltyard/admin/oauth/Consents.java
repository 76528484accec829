package org.voltyard.admin.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.Permission;
import org.voltyard.domain.UserDirectory;

/// Users who are asked whether a program may act in their name: from the program's question to the
/// code that it is given. Questions are in memory only, for ten minutes each.
public final class Consents {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int MOST = 1_000;
  private static final int TRIES = 10;
  private static final int LONGEST_STATE = 2_000;
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Clients clients;
  private final UserDirectory users;
  private final Codes codes;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();
  private final Map<String, Pending> pending =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
          return size() > MOST;
        }
      };

  private record Pending(Codes.Wish wish, @Nullable String state, Instant until, int tries) {}

  /// A program's question, as it came. // RFC 6749 4.1.1, RFC 7636 4.3
  public record Ask(
      String client,
      @Nullable String redirect,
      @Nullable String responseType,
      @Nullable String scope,
      @Nullable String state,
      @Nullable String challenge,
      @Nullable String challengeMethod) {}

  /// A question that a user can answer.
  ///
  /// @param ticket names it, and shows that the answer comes from the page that was made for it
  /// @param address where the browser goes afterwards
  public record Question(
      String ticket, OAuthClient client, Set<Permission> scopes, String address) {}

  /// What a user types.
  ///
  /// @param where the door, and the address the browser came from
  public record Shown(String name, String password, @Nullable String code, String where) {}

  /// What came of a question or of an answer.
  public sealed interface Step {
    /// The user is to be asked.
    record Show(Question question) implements Step {}

    /// The user is to be asked once more.
    ///
    /// @param outcome anything but a welcome
    record Again(Question question, UserDirectory.SignIn outcome) implements Step {}

    /// The browser is to be sent back to the program.
    record Back(String address, Map<String, String> parameters) implements Step {}

    /// The browser stays here: nobody knows where it may be sent to.
    record Stay(String why) implements Step {}
  }

  Consents(Clients clients, UserDirectory users, Codes codes, InstantSource clock) {
    this.clients = clients;
    this.users = users;
    this.codes = codes;
    this.clock = clock;
  }

  /// Looks at a program's question.
  public Step open(Ask ask) {
    Optional<OAuthClient> known =
        clients.find(ask.client()).filter(c -> c.grants().contains(OAuthClient.Grant.CODE));
    if (known.isEmpty()) {
      return new Step.Stay("the client is not known here, or may not ask users");
    }
    OAuthClient client = known.get();
    String address = address(client, ask.redirect());
    if (address == null) {
      return new Step.Stay("the address to go back to is not one of the client's");
    }
    try {
      return new Step.Show(keep(client, address, ask));
    } catch (OAuthRefusal e) {
      return back(
          address,
          ask.state(),
          Map.of("error", e.kind().word(), "error_description", String.valueOf(e.getMessage())));
    }
  }

  private static @Nullable String address(OAuthClient client, @Nullable String asked) {
    if (asked == null) {
      return client.redirects().size() == 1 ? client.redirects().getFirst() : null;
    }
    return client.redirectsTo(asked) ? asked : null;
  }

  private synchronized Question keep(OAuthClient client, String address, Ask ask) {
    if (!"code".equals(ask.responseType())) {
      throw new OAuthRefusal(
          OAuthRefusal.Kind.UNSUPPORTED_RESPONSE_TYPE, "response_type code is expected");
    }
    String challenge = ask.challenge();
    if (challenge == null
        || !CHALLENGE.matcher(challenge).matches()
        || !"S256".equals(ask.challengeMethod())) {
      throw new OAuthRefusal(
          OAuthRefusal.Kind.INVALID_REQUEST, "code_challenge with method S256 is expected");
    }
    String state = ask.state();
    if (state != null && state.length() > LONGEST_STATE) {
      throw new OAuthRefusal(OAuthRefusal.Kind.INVALID_REQUEST, "state is too long");
    }
    Set<Permission> scopes = Scopes.asked(ask.scope(), client.scopes());
    Codes.Wish wish =
        new Codes.Wish(client.id(), address, ask.redirect() != null, scopes, challenge);
    String ticket = secrets.fresh();
    pending.put(Secrets.hash(ticket), new Pending(wish, state, clock.instant().plus(LIFE), 0));
    return new Question(ticket, client, scopes, address);
  }

  /// A user signs in and says yes.
  public Step agree(String ticket, Shown shown) {
    Pending asked = take(ticket);
    if (asked == null) {
      return new Step.Stay("the page is too old; begin again at the program");
    }
    OAuthClient client = clients.find(asked.wish().client()).orElse(null);
    if (client == null) {
      return new Step.Stay("the client is not known here any more");
    }
    UserDirectory.SignIn outcome =
        users.signIn(shown.name(), shown.password().toCharArray(), shown.code(), shown.where());
    if (outcome instanceof UserDirectory.SignIn.Welcome(var user)) {
      return back(
          asked.wish().redirect(), asked.state(), Map.of("code", codes.make(asked.wish(), user)));
    }
    if (asked.tries() + 1 >= TRIES) {
      return back(asked.wish().redirect(), asked.state(), denied());
    }
    String next = secrets.fresh();
    putBack(next, asked);
    return new Step.Again(
        new Question(next, client, asked.wish().scopes(), asked.wish().redirect()), outcome);
  }

  private synchronized void putBack(String ticket, Pending asked) {
    pending.put(
        Secrets.hash(ticket),
        new Pending(asked.wish(), asked.state(), asked.until(), asked.tries() + 1));
  }

  /// A user says no.
  public Step refuse(String ticket) {
    Pending asked = take(ticket);
    return asked == null
        ? new Step.Stay("the page is too old; begin again at the program")
        : back(asked.wish().redirect(), asked.state(), denied());
  }

  private static Map<String, String> denied() {
    return Map.of("error", OAuthRefusal.Kind.ACCESS_DENIED.word());
  }

  private static Step back(String address, @Nullable String state, Map<String, String> told) {
    Map<String, String> all = new LinkedHashMap<>(told);
    if (state != null) {
      all.put("state", state);
    }
    return new Step.Back(address, all);
  }

  /// A ticket is good once.
  private synchronized @Nullable Pending take(String ticket) {
    Pending asked = pending.remove(Secrets.hash(ticket));
    return asked == null || !clock.instant().isBefore(asked.until()) ? null : asked;
  }
}
