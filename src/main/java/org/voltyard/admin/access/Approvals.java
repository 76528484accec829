package org.voltyard.admin.access;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.voltyard.domain.Approval;
import org.voltyard.domain.Approval.State;
import org.voltyard.domain.ApprovalEvent;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;
import org.voltyard.domain.UserDirectory.SignIn;

/// Approvals by a second person, who gives the password again and sees the exact values.
public final class Approvals implements FourEyes {
  private static final int PEOPLE = 2;

  private final AccessBook users;
  private final ApprovalBook book;
  private final SignInDesk desk;
  private final Consumer<Fact> journal;
  private final InstantSource clock;
  private final Map<UUID, Runnable> deeds = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  Approvals(AccessBook users, SignInDesk desk, Consumer<Fact> journal, InstantSource clock) {
    this.users = users;
    this.book = users.approvals();
    this.desk = desk;
    this.journal = journal;
    this.clock = clock;
  }

  /// What was asked for, the newest first.
  public List<Approval> all() {
    return book.all().stream().map(each -> each.at(clock.instant())).toList();
  }

  @Override
  public Answer ask(Approval.Wish wish, Origin origin, Runnable deed) {
    lock.lock();
    try {
      if (alone(origin)) {
        deed.run();
        journal.accept(new ApprovalEvent.Waived(UUID.randomUUID(), wish, origin));
        return new Answer.Done();
      }
      for (Approval known : all()) {
        if (!known.state().alive() || !known.about(wish)) {
          continue;
        }
        boolean same = known.wish().equals(wish) && known.by().equals(origin.who());
        if (same && known.state() == State.APPROVED) {
          perform(known, deed, origin);
          return new Answer.Done();
        }
        if (same) {
          keep(known.id(), wish, deed);
          return new Answer.Waiting(known.id());
        }
        move(known, State.CHANGED, origin);
      }
      UUID id = UUID.randomUUID();
      keep(id, wish, deed);
      journal.accept(new ApprovalEvent.Requested(id, wish, origin));
      return new Answer.Waiting(id);
    } finally {
      lock.unlock();
    }
  }

  private void keep(UUID id, Approval.Wish wish, Runnable deed) {
    if (!wish.kind().byAsker()) {
      deeds.put(id, deed);
    }
  }

  /// Whether there is nobody else to ask. What is no user, such as a key, may belong to any of
  /// them: then it takes two.
  private boolean alone(Origin origin) {
    long others =
        users.entries().stream()
            .map(AccessBook.Entry::user)
            .filter(user -> user.active() && !user.name().equals(origin.who()))
            .filter(user -> Role.of(user.roles()).contains(Permission.APPROVE))
            .count();
    return others < (users.entry(origin.who()) == null ? PEOPLE : 1);
  }

  /// How an approver shows who they are, now and not when they signed in.
  public interface Proof {
    /// [SignIn.Welcome] with the approver where it is them.
    SignIn ask();
  }

  /// Approves, and does what was asked for. The approver's password is judged like a sign-in.
  ///
  /// @param shown the values that the approver saw
  /// @throws IllegalArgumentException when it is one's own wish, or nothing can come of it any more
  public SignIn approve(UUID id, Approval.Wish shown, char[] password, Origin origin) {
    return approve(id, shown, () -> desk.confirm(origin.who(), password, origin.where()), origin);
  }

  /// Approves by another proof than a password, for who has none.
  ///
  /// @param shown the values that the approver saw
  /// @throws IllegalArgumentException when it is one's own wish, or nothing can come of it any more
  public SignIn approve(UUID id, Approval.Wish shown, Proof proof, Origin origin) {
    origin.needs(Permission.APPROVE);
    independent(open(id, shown, origin), origin);
    SignIn proved = proof.ask();
    if (!(proved instanceof SignIn.Welcome(var user))) {
      return proved;
    }
    if (!user.name().equals(origin.who())) {
      return new SignIn.Wrong();
    }
    user.at(origin.where()).needs(Permission.APPROVE);
    lock.lock();
    try {
      Approval approval = open(id, shown, origin);
      journal.accept(new ApprovalEvent.Moved(id, State.APPROVED, origin));
      Runnable deed = deeds.get(id);
      if (deed != null) {
        perform(approval, deed, origin);
      }
      return proved;
    } finally {
      lock.unlock();
    }
  }

  /// Whoever asked may know what opens the other's account, having set it.
  private void independent(Approval approval, Origin origin) {
    AccessBook.Entry approver = users.entry(origin.who());
    if (approver == null) {
      return; // the desk finds no password either
    }
    if (approver.passwordDue()) {
      throw new IllegalArgumentException(
          "another person set your password: change it before you approve");
    }
    Marks.Touch touch = approver.marks().touched();
    if (touch != null
        && touch.by().equals(approval.by())
        && clock.instant().isBefore(touch.at().plus(Approval.LIFE))) {
      throw new IllegalArgumentException(
          "'"
              + touch.by()
              + "' set your password or recovery code, or took your second factor away, within a"
              + " day: for what they ask another person has to approve");
    }
  }

  /// Refuses what another person asked for.
  public void refuse(UUID id, Origin origin) {
    origin.needs(Permission.APPROVE);
    decide(id, State.REFUSED, origin);
  }

  /// Takes back what one has asked for.
  public void withdraw(UUID id, Origin origin) {
    decide(id, State.WITHDRAWN, origin);
  }

  private void decide(UUID id, State state, Origin origin) {
    lock.lock();
    try {
      Approval approval = alive(id);
      boolean own = approval.by().equals(origin.who());
      if (own != (state == State.WITHDRAWN)) {
        throw new IllegalArgumentException(
            own ? "whoever asked cannot refuse it" : "only whoever asked takes it back");
      }
      move(approval, state, origin);
    } finally {
      lock.unlock();
    }
  }

  private Approval open(UUID id, Approval.Wish shown, Origin origin) {
    Approval approval = alive(id);
    if (approval.by().equals(origin.who())) {
      throw new IllegalArgumentException("nobody approves for themselves");
    }
    if (approval.state() != State.OPEN || !approval.wish().equals(shown)) {
      throw new IllegalArgumentException("this is not what waits for approval");
    }
    return approval;
  }

  private Approval alive(UUID id) {
    Approval known = book.find(id);
    Approval now = known == null ? null : known.at(clock.instant());
    if (now == null || !now.state().alive()) {
      throw new IllegalArgumentException("nothing waits for approval under " + id);
    }
    return now;
  }

  private void perform(Approval approval, Runnable deed, Origin origin) {
    try {
      deed.run();
    } catch (RuntimeException e) {
      move(approval, State.FAILED, origin);
      throw e;
    }
    move(approval, State.DONE, origin);
  }

  private void move(Approval approval, State state, Origin origin) {
    deeds.remove(approval.id());
    journal.accept(new ApprovalEvent.Moved(approval.id(), state, origin));
  }
}
