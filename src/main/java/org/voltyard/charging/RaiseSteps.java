package org.voltyard.charging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.ProfileRaise.Step;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;

/// What is sent for each step of a raise, and what its answer means.
final class RaiseSteps {
  private static final int SLOTS = 5;

  private final Commands commands;
  private final RaiseSupport support;
  private final Map<StationId, List<Integer>> refusedSlots = new ConcurrentHashMap<>();

  RaiseSteps(Commands commands, RaiseSupport support) {
    this.commands = commands;
    this.support = support;
  }

  /// What became of a step.
  sealed interface Result {
    record Done(Step step, List<Integer> networks) implements Result {}

    /// It is to be done again, or goes on by itself.
    record Open() implements Result {}

    record Failed(String reason) implements Result {}
  }

  CompletableFuture<Result> run(StationId id, ProfileRaise raise, Step step) {
    return switch (step) {
      case ROOT -> roots(id, support.roots().get());
      case CERTIFICATE ->
          send(id, new StationCommand.Trigger(StationCommand.Trigger.SIGN_CERTIFICATE, null))
              .thenApply(
                  outcome ->
                      judged(outcome, step, "sends no request for a certificate", r -> open()));
      case READ -> read(id);
      case STORE -> store(id, raise);
      case ORDER ->
          send(id, new StationCommand.OrderNetworks(order(raise)))
              .thenApply(
                  outcome ->
                      judged(outcome, step, "does not try the new way first", r -> done(step)));
      case TELL ->
          send(id, new StationCommand.ChangeProfile(raise.plan().goal()))
              .thenApply(outcome -> judged(outcome, step, "refuses the profile", r -> done(step)));
      case RESTART ->
          send(id, new StationCommand.Reset(false))
              .thenApply(outcome -> judged(outcome, step, "does not restart", r -> done(step)));
    };
  }

  /// An old root stays where it is: the station refuses the new way itself if it lacks the right
  /// one. // A05.FR.02
  private CompletableFuture<Result> roots(StationId id, List<String> roots) {
    if (roots.isEmpty()) {
      return CompletableFuture.completedFuture(done(Step.ROOT));
    }
    return send(
            id, new StationCommand.InstallCertificate(CertificateUse.CSMS_ROOT, roots.getFirst()))
        .thenCompose(
            outcome ->
                lost(outcome)
                    ? CompletableFuture.completedFuture(open())
                    : roots(id, roots.subList(1, roots.size())));
  }

  private CompletableFuture<Result> read(StationId id) {
    return send(id, new StationCommand.ReadNetworkOrder())
        .thenApply(
            outcome ->
                outcome instanceof Outcome.Unsupported<? extends Reply>
                    ? done(Step.READ)
                    : judged(
                        outcome, Step.READ, "does not tell its ways to the depot", this::known));
  }

  private Result known(Reply reply) {
    return reply instanceof Reply.Networks(var _, var _, List<Integer> order) && !order.isEmpty()
        ? new Result.Done(Step.READ, order)
        : new Result.Failed("the station has no way to the depot that it would try");
  }

  /// The first slot that is free and that the station takes. // B09.FR.05
  private CompletableFuture<Result> store(StationId id, ProfileRaise raise) {
    List<Integer> refused = refusedSlots.getOrDefault(id, List.of());
    Integer slot =
        IntStream.concat(IntStream.rangeClosed(1, SLOTS), IntStream.of(0))
            .boxed()
            .filter(s -> !raise.networks().contains(s) && !refused.contains(s))
            .findFirst()
            .orElse(null);
    if (slot == null) {
      refusedSlots.remove(id);
      return CompletableFuture.completedFuture(
          new Result.Failed("the station stores a new way to the depot in none of its slots"));
    }
    ProfileRaise.Plan plan = raise.plan();
    return send(
            id,
            new StationCommand.StoreNetwork(
                slot,
                new StationCommand.Network(plan.address(), plan.goal(), plan.medium(), null, null)))
        .thenCompose(outcome -> stored(id, raise, slot, outcome));
  }

  private CompletableFuture<Result> stored(
      StationId id, ProfileRaise raise, Integer slot, Outcome<? extends Reply> outcome) {
    if (outcome instanceof Outcome.Answered<? extends Reply> a && !a.reply().accepted()) {
      List<Integer> refused = new ArrayList<>(refusedSlots.getOrDefault(id, List.of()));
      refused.add(slot);
      refusedSlots.put(id, refused);
      return store(id, raise);
    }
    Result result =
        judged(
            outcome,
            Step.STORE,
            "stores no way to the depot",
            r -> new Result.Done(Step.STORE, List.of(slot)));
    if (result instanceof Result.Done) {
      refusedSlots.remove(id);
    }
    return CompletableFuture.completedFuture(result);
  }

  /// The new way first, the old ones after it.
  private static List<Integer> order(ProfileRaise raise) {
    List<Integer> order = new ArrayList<>();
    Integer slot = raise.slot();
    if (slot != null) {
      order.add(slot);
    }
    raise.networks().stream().filter(s -> !s.equals(slot)).forEach(order::add);
    return order;
  }

  /// What the station's version has no words for is an outcome like the others.
  private CompletableFuture<Outcome<?>> send(
      StationId id, StationCommand<? extends Reply> command) {
    try {
      return commands.send(id, command, Origin.DEPOT).answer();
    } catch (StationLink.InvalidCommand e) {
      return CompletableFuture.completedFuture(
          new Outcome.Unsupported<Reply>(String.valueOf(e.getMessage())));
    }
  }

  private static boolean lost(Outcome<? extends Reply> outcome) {
    return outcome instanceof Outcome.NotConnected<? extends Reply>
        || outcome instanceof Outcome.TimedOut<? extends Reply>;
  }

  private static Result judged(
      Outcome<? extends Reply> outcome, Step step, String fault, Function<Reply, Result> accepted) {
    return switch (outcome) {
      case Outcome.Answered<? extends Reply> a ->
          a.reply().accepted()
              ? accepted.apply(a.reply())
              : failed(step, fault, a.reply().status());
      case Outcome.Failed<? extends Reply> f -> failed(step, fault, f.code());
      case Outcome.Unsupported<? extends Reply> u -> failed(step, fault, u.reason());
      case Outcome.TimedOut<? extends Reply> _, Outcome.NotConnected<? extends Reply> _ -> open();
    };
  }

  private static Result failed(Step step, String fault, String said) {
    return new Result.Failed("the station " + fault + ": " + said + " (" + step + ")");
  }

  private static Result done(Step step) {
    return new Result.Done(step, List.of());
  }

  private static Result open() {
    return new Result.Open();
  }
}
