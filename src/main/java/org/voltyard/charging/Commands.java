package org.voltyard.charging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.CommandCheck;
import org.voltyard.domain.CommandEvent.Result;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.CommandRights;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.domain.TariffEvent;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalException;

/// Commands to stations: written down before they leave, with their answer and with what was seen
/// to come of them.
public final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final DepotState state;
  private final Journal journal;
  private final FactWriter writer;
  private final StationLink link;
  private final Reservations reservations;
  private final Effects effects;
  private final PasswordChanges passwords;
  private final ProfileChanges profiles;
  private final CommandCheck check;
  private final Supplier<UUID> ids;

  public Commands(
      DepotState state,
      Journal journal,
      StationLink link,
      Reservations reservations,
      Effects effects,
      Passwords passwords,
      CommandCheck check) {
    this.state = state;
    this.journal = journal;
    this.writer = new FactWriter(journal);
    this.link = link;
    this.reservations = reservations;
    this.effects = effects;
    this.passwords = new PasswordChanges(state, journal, passwords);
    this.profiles = new ProfileChanges(state, journal);
    this.check = check;
    this.ids = UUID::randomUUID;
  }

  /// A command under way.
  ///
  /// @param answer completes when the station has answered or cannot; never fails
  /// @param effect completes when the effect was seen, or its time is over
  public record Running(
      UUID id,
      StationLink.Wire wire,
      CompletableFuture<Outcome<?>> answer,
      CompletableFuture<CommandEvent.EffectJudged> effect) {}

  /// Sends a command in the station's own words.
  ///
  /// @throws StationLink.InvalidCommand when they cannot be understood
  public Running send(StationId station, String action, String payload, Origin origin) {
    return send(station, link.interpret(station, action, payload), origin);
  }

  /// Sends a command; returns once it is on disk and in the station's queue.
  public <R extends Reply> Running send(
      StationId station, StationCommand<R> command, Origin origin) {
    origin.needs(CommandRights.of(command));
    UUID id = ids.get();
    StationLink.Wire wire = link.wire(station, shown(station, command));
    String offered = passwords.offer(station, command, origin);
    if (command instanceof StationCommand.ChangeProfile change) {
      profiles.offer(station, change, origin);
    }
    journal.append(
        new CommandEvent.Sent(id, station, wire.action(), masked(command, wire), origin));
    CompletableFuture<CommandEvent.EffectJudged> effect =
        effects.expect(id, station, Effect.of(command, stopped(station, command)));
    String refusal = check.refusal(station, command);
    CompletableFuture<Outcome<R>> outcomes =
        refusal == null
            ? link.execute(station, command)
            : CompletableFuture.completedFuture(new Outcome.Unsupported<>(refusal));
    CompletableFuture<Outcome<?>> answer =
        outcomes.thenApply(
            outcome -> {
              answered(new Under(id, station, command, offered, origin), outcome);
              return outcome;
            });
    return new Running(id, wire, answer, effect);
  }

  private @Nullable SessionId stopped(StationId station, StationCommand<?> command) {
    if (command instanceof StationCommand.Native n && n.meaning() != null) {
      return stopped(station, n.meaning());
    }
    return state.openSessions().stream()
        .filter(s -> s.connector().station().equals(station))
        .filter(s -> stops(command, s))
        .map(Session::id)
        .findFirst()
        .orElse(null);
  }

  private static boolean stops(StationCommand<?> command, Session session) {
    return switch (command) {
      case StationCommand.RemoteStop c -> session.transaction().equals(c.transaction());
      case StationCommand.Reset c ->
          c.connector() == session.connector().number()
              && c.moment() != StationCommand.Reset.Moment.NOW_AND_RESUME;
      default -> false;
    };
  }

  /// A command that waits for its answer; `offered` is what is kept of the password in it.
  private record Under(
      UUID id,
      StationId station,
      StationCommand<?> command,
      @Nullable String offered,
      Origin origin) {}

  /// What may be written down of it: values that stations do not tell are not kept here either.
  private StationCommand<?> shown(StationId station, StationCommand<?> command) {
    StationState known = state.station(station);
    return command instanceof StationCommand.SetVariables set && known != null
        ? new StationCommand.SetVariables(
            set.settings().stream().map(s -> known.model().shown(s)).toList())
        : command;
  }

  private static String masked(StationCommand<?> command, StationLink.Wire wire) {
    boolean secret =
        command instanceof StationCommand.ChangeConfiguration c
            && c.key().equalsIgnoreCase("AuthorizationKey");
    return secret ? "{\"key\":\"AuthorizationKey\",\"value\":\"***\"}" : wire.payload();
  }

  /// When this returns, the answer and what follows from it are on disk and in the live state:
  /// whoever is told of the answer finds the reservation or the configuration there.
  private void answered(Under way, Outcome<? extends Reply> outcome) {
    UUID id = way.id();
    StationId station = way.station();
    CommandEvent.Answered fact = fact(id, station, outcome);
    List<Fact> facts = new ArrayList<>(2);
    facts.add(fact);
    boolean accepted =
        outcome instanceof Outcome.Answered<? extends Reply> a && a.reply().accepted();
    if (outcome instanceof Outcome.Answered<? extends Reply> a) {
      given(way, a.reply()).ifPresent(facts::add);
      if (accepted) {
        followed(station, way.command(), a.reply()).ifPresent(facts::add);
      }
    }
    if (outcome instanceof Outcome.Answered<? extends Reply> a) {
      facts.addAll(DeviceFollow.of(station, way.command(), a.reply()));
    }
    facts.addAll(Consequences.of(station, way.command(), outcome));
    if (outcome instanceof Outcome.Answered<? extends Reply> a) {
      facts.addAll(ProfileAnswers.facts(station, way.command(), a.reply()));
    }
    String offered = way.offered();
    if (offered != null) {
      passwords.answered(station, offered, outcome).ifPresent(facts::add);
    }
    if (way.command() instanceof StationCommand.ChangeProfile c) {
      ProfileChanges.answered(station, c.profile(), outcome).ifPresent(facts::add);
    }
    try {
      writer.append(facts);
    } catch (JournalException | CompletionException e) {
      LOG.error("{}: the answer to command {} could not be written down", station, id, e);
    }
    if (accepted) {
      effects.accepted(id);
    } else {
      effects.refused(id, String.valueOf(fact.status()));
    }
  }

  /// Values that the station was given, with what it made of each: it may have taken a part.
  private Optional<StationEvent.VariablesSet> given(Under way, Reply reply) {
    if (!(reply instanceof Reply.Settings(var told))) {
      return Optional.empty();
    }
    StationState station = state.station(way.station());
    List<SettingResult> kept =
        told.stream()
            .filter(r -> !DeviceVariable.secret(r.name()))
            .map(r -> station == null ? r : station.model().shown(r))
            .toList();
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new StationEvent.VariablesSet(way.station(), kept, way.origin()));
  }

  private Optional<? extends Fact> followed(
      StationId station, StationCommand<?> command, Reply reply) {
    return switch (command) {
      case StationCommand.Native c when c.meaning() != null ->
          followed(station, c.meaning(), reply);
      case StationCommand.Reserve c -> Optional.of(new ReservationEvent.Made(c.reservation()));
      case StationCommand.CancelReservation c ->
          reservations.ended(c.reservation(), Reservation.Ending.CANCELLED);
      case StationCommand.InstallCertificate c ->
          Optional.of(new SecurityEvent.CertificateInstalled(station, c.use(), c.certificate()));
      case StationCommand.DeliverCertificate c ->
          Optional.of(new SecurityEvent.CertificateInstalled(station, c.use(), c.chain()));
      case StationCommand.DeleteCertificate c ->
          Optional.of(new SecurityEvent.CertificateDeleted(station, c.hash()));
      case StationCommand.ReadInstalledCertificates c
          when reply instanceof Reply.Certificates(var _, var found) ->
          Optional.of(new SecurityEvent.CertificatesListed(station, c.uses(), found));
      case StationCommand.ReadTariffs _ when reply instanceof Reply.Tariffs(var _, var held) ->
          Optional.of(new TariffEvent.Listed(station, held));
      case StationCommand.UpdateFirmware c -> Optional.of(JobOrders.of(station, c, reply));
      case StationCommand.UploadLog c -> Optional.of(JobOrders.of(station, c, reply));
      case StationCommand.ReadTransaction c
          when reply instanceof Reply.TransactionState(Boolean ongoing, boolean waiting)
              && c.transaction() != null
              && ongoing != null ->
          Optional.of(new StationEvent.TransactionTold(station, c.transaction(), ongoing, waiting));
      default ->
          switch (reply) {
            case Reply.Configuration(var keys, var unknown) ->
                Optional.of(new StationEvent.ConfigurationRead(station, keys, unknown));
            case Reply.Report r ->
                Optional.of(new StationEvent.ReportPromised(station, r.request(), r.scope()));
            default -> Optional.empty();
          };
    };
  }

  private static CommandEvent.Answered fact(
      UUID id, StationId station, Outcome<? extends Reply> outcome) {
    return switch (outcome) {
      case Outcome.Answered<? extends Reply> a ->
          new CommandEvent.Answered(
              id,
              station,
              a.reply().accepted() ? Result.ACCEPTED : Result.REJECTED,
              a.reply().status(),
              a.payload());
      case Outcome.Failed<? extends Reply> f ->
          new CommandEvent.Answered(id, station, Result.ERROR, f.code(), f.description());
      case Outcome.TimedOut<? extends Reply> _ -> none(id, station, Result.TIMED_OUT, null);
      case Outcome.NotConnected<? extends Reply> _ -> none(id, station, Result.NOT_CONNECTED, null);
      case Outcome.Unsupported<? extends Reply> u ->
          none(id, station, Result.UNSUPPORTED, u.reason());
    };
  }

  private static CommandEvent.Answered none(
      UUID id, StationId station, Result result, @Nullable String why) {
    return new CommandEvent.Answered(id, station, result, why, null);
  }

  /// After a start: what was under way when the program stopped will get no answer any more.
  public void giveUpPending() {
    for (Recorded recorded : state.pendingCommands()) {
      if (recorded.fact() instanceof CommandEvent.Sent sent) {
        journal.append(
            none(
                sent.command(),
                sent.station(),
                Result.NOT_CONNECTED,
                "VoltYard was restarted before the answer came"));
      }
    }
  }
}
