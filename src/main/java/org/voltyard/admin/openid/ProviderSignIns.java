package org.voltyard.admin.openid;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.admin.access.ProviderOutcome;
import org.voltyard.admin.access.ProviderUsers;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;

/// Lets people sign in through the provider that the settings name, in the system's browser.
public final class ProviderSignIns {
  /// How long somebody may take in the browser.
  public static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIns.class);

  private final Ground on;
  private final IdTokens tokens;

  /// What it stands on.
  ///
  /// @param settings null while no provider is set up
  /// @param patience how long somebody may take in the browser
  public record Ground(
      ProviderUsers users,
      ProviderLink link,
      RedirectDoor door,
      Supplier<@Nullable ProviderSettings> settings,
      Duration patience,
      InstantSource clock) {}

  public ProviderSignIns(Ground on) {
    this.on = on;
    this.tokens = new IdTokens(on.link(), on.clock());
  }

  /// The provider as its tokens name it; empty while none is set up.
  public Optional<String> issuer() {
    return Optional.ofNullable(on.settings().get()).map(ProviderSettings::issuer);
  }

  /// The machine that people are sent to; empty while no provider is set up.
  public Optional<String> host() {
    return Optional.ofNullable(on.settings().get()).map(ProviderSettings::host);
  }

  /// One sign-in, which has not begun.
  public Way way() {
    return new Way();
  }

  private record Run(ProviderSettings settings, Places places, Attempt attempt, String door) {}

  /// One sign-in.
  public final class Way {
    private final CompletableFuture<Attempt.@Nullable Answer> come = new CompletableFuture<>();

    private Way() {}

    /// Gives it up, from any thread.
    public void cancel() {
      come.complete(null);
    }

    /// Goes all the way: asks the provider, sends the browser there, waits until it is back, and
    /// judges who came. Takes minutes; must not be called on the window's thread.
    ///
    /// @param where the door, such as `window`
    /// @param browser is told the address that has to be opened
    public ProviderOutcome go(String where, Consumer<URI> browser) {
      return go(on.settings().get(), where, browser);
    }

    /// The same for somebody who is signed in and has to show that it is still them, whatever the
    /// provider's own session says.
    public ProviderOutcome prove(String where, Consumer<URI> browser) {
      ProviderSettings settings = on.settings().get();
      return go(settings == null ? null : settings.asking(), where, browser);
    }

    private ProviderOutcome go(
        @Nullable ProviderSettings settings, String where, Consumer<URI> browser) {
      String door = where + " openid";
      try {
        if (settings == null) {
          throw new Refused(Cause.PROVIDER, "no provider is set up");
        }
        return through(settings, door, browser);
      } catch (Refused e) {
        if (come.isDone() && come.getNow(null) == null) {
          return new ProviderOutcome.GivenUp(false);
        }
        LOG.warn("nobody signed in through the provider: {} {}", e.why(), e.detail());
        return on.users().failed(e.why(), e.detail(), door);
      }
    }

    private ProviderOutcome through(ProviderSettings settings, String door, Consumer<URI> browser)
        throws Refused {
      Places places = on.link().discover(settings.issuer());
      Run run = new Run(settings, places, Attempt.fresh(on.clock().instant()), door);
      URI redirect;
      Attempt.Answer answer;
      try (RedirectDoor.Open open = on.door().open(settings.port(), new Gate(run))) {
        redirect = open.address();
        if (!come.isDone()) {
          browser.accept(run.attempt().address(places, settings, redirect));
        }
        answer = come.get(on.patience().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return new ProviderOutcome.GivenUp(true);
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException("nobody interrupts a thread here", e);
      }
      return switch (answer) {
        case Attempt.Answer.Code(String code) -> judged(run, code, redirect);
        case Attempt.Answer.Denied(String why) -> throw new Refused(Cause.DENIED, why);
        case Attempt.Answer.Foreign _ -> throw new IllegalStateException("the gate let it through");
        case null -> new ProviderOutcome.GivenUp(false);
      };
    }

    private ProviderOutcome judged(Run run, String code, URI redirect) throws Refused {
      ProviderSettings settings = run.settings();
      String text =
          on.link()
              .exchange(
                  run.places(),
                  new ProviderLink.Exchange(
                      settings.client(),
                      settings.secret(),
                      code,
                      redirect,
                      run.attempt().verifier()));
      IdTokens.Wanted wanted =
          new IdTokens.Wanted(
              settings.issuer(),
              settings.client(),
              run.places().keys().toString(),
              run.attempt(),
              settings.fresh());
      ProviderSettings.People people = settings.people();
      return on.users()
          .signIn(
              Guests.of(tokens.check(text, wanted), settings.issuer(), people),
              people.admit(),
              run.door());
    }

    /// Lets one answer through. What was not asked for changes nothing, so that no page in the
    /// browser can break a sign-in off; it is written down once.
    private final class Gate implements RedirectDoor.Guard {
      private final Run run;
      private final AtomicReference<Attempt.@Nullable Answer> got = new AtomicReference<>();
      private final AtomicBoolean told = new AtomicBoolean();

      private Gate(Run run) {
        this.run = run;
      }

      @Override
      public boolean expects(String query) {
        Attempt.Answer answer = run.attempt().answer(query, run.places(), run.settings().issuer());
        boolean good =
            !(answer instanceof Attempt.Answer.Foreign) && got.compareAndSet(null, answer);
        if (!good && told.compareAndSet(false, true)) {
          on.users().failed(Cause.REDIRECT, "", run.door());
        }
        return good;
      }

      @Override
      public void arrived() {
        come.complete(got.get());
      }
    }
  }
}
