package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.access.Approvals;
import org.voltyard.domain.Approval;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.UserDirectory.SignIn;

/// What waits for a second person. Only a user approves, by the password: keys and programs that
/// act in their own name have none.
final class ApprovalsResource {
  private static final Param<String> ID =
      Param.path("approval", "Id of what was asked for", Syntax.TEXT);
  private static final Param<Approval.State> STATE =
      Param.query("state", "How it stands", Syntax.oneOf(Approval.State.class));

  /// Something that two people must agree on.
  record Item(
      String id,
      Approval.Kind kind,
      @About("What is changed by it, such as the name of a user") String subject,
      @About("Exactly what is approved") List<Approval.Value> values,
      @About("Who asked") String by,
      Instant askedAt,
      @About("After that nothing comes of it") Instant expiresAt,
      Approval.State state,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt) {
    static Item of(Approval each) {
      return new Item(
          each.id().toString(),
          each.wish().kind(),
          each.wish().subject(),
          each.wish().values(),
          each.by(),
          each.askedAt(),
          each.askedAt().plus(Approval.LIFE),
          each.state(),
          each.decidedBy(),
          each.decidedAt());
    }
  }

  /// Somebody agrees.
  record Consent(
      @About("The values as they were shown; others are refused") List<Approval.Value> values,
      @About("Of the user who approves") String password) {}

  private final Approvals approvals;

  ApprovalsResource(Approvals approvals) {
    this.approvals = approvals;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/approvals", "What was asked for, the newest first")
            .needs(Permission.APPROVE)
            .with(STATE)
            .lists(Item.class, this::list, Item::of),
        Route.get("/approvals/{approval}", "One of them, with its exact values")
            .needs(Permission.APPROVE)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(Item.of(known(request)))),
        Route.post("/approvals/{approval}/consent", "Approves, and does what was asked for")
            .needs(Permission.APPROVE)
            .with(ID)
            .takes(Consent.class)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT, Problem.Kind.TOO_MANY)
            .by(this::approve),
        Route.post("/approvals/{approval}/refusal", "Refuses it, or takes back one's own")
            .needs(Permission.APPROVE)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::refuse));
  }

  private Page<Approval> list(Request request) {
    Approval.State wanted = request.query(STATE);
    List<Approval> all =
        approvals.all().stream().filter(each -> wanted == null || each.state() == wanted).toList();
    return Slice.of(all, ApprovalsResource::place, request);
  }

  /// The newest first.
  private static String place(Approval each) {
    return "%019d %s".formatted(Long.MAX_VALUE - each.askedAt().toEpochMilli(), each.id());
  }

  private Approval known(Request request) {
    String id = request.path(ID);
    return approvals.all().stream()
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("approval", id));
  }

  private Answer approve(Request request) {
    Approval approval = known(request);
    Consent consent = request.body(Consent.class);
    Approval.Wish shown =
        new Approval.Wish(approval.wish().kind(), approval.wish().subject(), consent.values());
    SignIn judged;
    try {
      judged =
          approvals.approve(
              approval.id(), shown, consent.password().toCharArray(), request.origin());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
    return switch (judged) {
      case SignIn.Welcome _ -> Answer.ok(Item.of(known(request)));
      case SignIn.Wait(var left) -> {
        long seconds = left.toSeconds() + 1;
        throw new Problem(Problem.Kind.TOO_MANY, "wait " + seconds + " s")
            .with("seconds", Long.toString(seconds))
            .after(left);
      }
      case SignIn.Wrong _, SignIn.CodeNeeded _, SignIn.PasswordDue _ ->
          throw Bodies.invalid("password: it is not that of a user who asks here");
    };
  }

  private Answer refuse(Request request) {
    Approval approval = known(request);
    try {
      if (approval.by().equals(request.origin().who())) {
        approvals.withdraw(approval.id(), request.origin());
      } else {
        approvals.refuse(approval.id(), request.origin());
      }
    } catch (IllegalArgumentException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
    return Answer.ok(Item.of(known(request)));
  }
}
