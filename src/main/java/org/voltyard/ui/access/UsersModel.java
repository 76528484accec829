package org.voltyard.ui.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.Access.Listed;
import org.voltyard.admin.access.ProviderOutcome;
import org.voltyard.domain.Approval;
import org.voltyard.domain.FourEyes.Answer;
import org.voltyard.domain.Origin;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;
import org.voltyard.ui.kit.Fx;

/// The users, and what waits for a second person.
public final class UsersModel {
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Fx fx;
  private final Access access;
  private final ProviderDoor provider;
  private final Origin origin;
  private final ReadOnlyObjectWrapper<List<Listed>> users = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Approval>> approvals =
      new ReadOnlyObjectWrapper<>(List.of());

  /// @param provider through which users may sign in
  /// @param origin in whose name users are changed
  public UsersModel(Fx fx, Access access, ProviderDoor provider, Origin origin) {
    this.fx = fx;
    this.access = access;
    this.provider = provider;
    this.origin = origin;
  }

  ReadOnlyObjectProperty<List<Listed>> usersProperty() {
    return users.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Approval>> approvalsProperty() {
    return approvals.getReadOnlyProperty();
  }

  /// Whether the person at the window asked for it: nobody approves for themselves.
  boolean mine(Approval approval) {
    return approval.by().equals(origin.who());
  }

  Subscription attach() {
    reload();
    return fx.every(LOOK, this::reload);
  }

  void reload() {
    record Now(List<Listed> users, List<Approval> approvals) {}
    fx.background(
        () -> new Now(access.all(), access.approvals().all()),
        now -> {
          users.set(now.users());
          approvals.set(now.approvals());
        },
        failure -> {});
  }

  void create(User user, String password, Consumer<Answer> done, Consumer<Throwable> failed) {
    work(() -> access.create(user, password.toCharArray(), origin), done, failed);
  }

  /// The provider through which users may sign in; empty while none is set up.
  Optional<String> provider() {
    return provider.issuer();
  }

  void enter(User user, String issuer, Consumer<Answer> done, Consumer<Throwable> failed) {
    work(() -> access.enter(user, issuer, origin), done, failed);
  }

  void save(User user, Consumer<Answer> done, Consumer<Throwable> failed) {
    work(() -> access.save(user, origin), done, failed);
  }

  void reset(User user, String password, Consumer<Object> done, Consumer<Throwable> failed) {
    work(
        () -> {
          access.resetPassword(user.name(), password.toCharArray(), origin);
          return user;
        },
        done,
        failed);
  }

  void removeFactor(
      User user, @Nullable String why, Consumer<Object> done, Consumer<Throwable> failed) {
    work(
        () -> {
          access.removeSecondFactor(user.name(), origin.because(why));
          return user;
        },
        done,
        failed);
  }

  void recoveryCode(User user, Consumer<String> done, Consumer<Throwable> failed) {
    work(() -> access.makeRecoveryCode(user.name(), origin), done, failed);
  }

  void approve(
      Approval approval, String password, Consumer<SignIn> done, Consumer<Throwable> failed) {
    work(
        () ->
            access
                .approvals()
                .approve(approval.id(), approval.wish(), password.toCharArray(), origin),
        done,
        failed);
  }

  /// Whether the person at the window signs in through a provider, and has no password to give.
  boolean provided() {
    return users.get().stream()
        .anyMatch(row -> row.user().name().equals(origin.who()) && row.issuer() != null);
  }

  /// A way through the browser by which the person at the window shows who they are; not begun.
  ProviderWay proof() {
    return provider.proof();
  }

  /// Approves once the person at the window has come back from the provider.
  void approve(
      Approval approval, ProviderWay way, Consumer<SignIn> done, Consumer<Throwable> failed) {
    work(
        () ->
            access
                .approvals()
                .approve(
                    approval.id(),
                    approval.wish(),
                    () ->
                        way.go(_ -> {}) instanceof ProviderOutcome.In(User user)
                            ? new SignIn.Welcome(user)
                            : new SignIn.Wrong(),
                    origin),
        done,
        failed);
  }

  void refuse(Approval approval, Consumer<Object> done, Consumer<Throwable> failed) {
    work(
        () -> {
          if (mine(approval)) {
            access.approvals().withdraw(approval.id(), origin);
          } else {
            access.approvals().refuse(approval.id(), origin);
          }
          return approval;
        },
        done,
        failed);
  }

  private <T> void work(
      Supplier<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    fx.background(
        work,
        result -> {
          done.accept(result);
          reload();
        },
        failed);
  }
}
