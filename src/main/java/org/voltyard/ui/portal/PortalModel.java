package org.voltyard.ui.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.drivers.DriverAccounts.Invitation;
import org.voltyard.admin.drivers.DriverAccounts.Invited;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.PersonalData.Outlook;
import org.voltyard.fleet.register.Registers;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.Watched;

/// Who was invited to the drivers' page, and who wants to be forgotten.
public final class PortalModel {
  private final Deps deps;
  private final Watched<Guest> guests;
  private final Watched<Leaver> leavers;

  /// What invites drivers.
  public record Inviting(
      Supplier<List<Invited>> all,
      BiFunction<String, Origin, Invitation> invite,
      BiPredicate<String, Origin> withdraw) {}

  /// What forgets them.
  ///
  /// @param asked when who asked for it
  /// @param outlook what erasing somebody would do; empty where there is no such driver
  public record Forgetting(
      Supplier<Map<String, Instant>> asked,
      BiFunction<String, Origin, Optional<Outlook>> outlook,
      BiPredicate<String, Origin> erase,
      BiPredicate<String, Origin> decline) {}

  /// What is needed, and who acts.
  ///
  /// @param address how phones reach the drivers' page, up to its path
  public record Deps(
      Inviting inviting,
      Forgetting forgetting,
      Registers registers,
      Supplier<String> address,
      InstantSource clock,
      Origin origin) {}

  /// Somebody who was invited.
  record Guest(Invited invited, String name) {}

  /// Somebody who wants to be forgotten.
  ///
  /// @param age since they asked
  record Leaver(String driver, String name, Instant asked, Duration age) {}

  public PortalModel(Fx fx, Deps deps) {
    this.deps = deps;
    guests = new Watched<>(fx, this::readGuests);
    leavers = new Watched<>(fx, this::readLeavers);
  }

  private List<Guest> readGuests() {
    return deps.inviting().all().get().stream()
        .map(each -> new Guest(each, name(each.driver())))
        .toList();
  }

  private List<Leaver> readLeavers() {
    if (!seesLeavers()) {
      return List.of();
    }
    Instant now = deps.clock().instant();
    return deps.forgetting().asked().get().entrySet().stream()
        .map(
            each ->
                new Leaver(
                    each.getKey(),
                    name(each.getKey()),
                    each.getValue(),
                    Duration.ofHours(Duration.between(each.getValue(), now).toHours())))
        .toList();
  }

  private String name(String driver) {
    return deps.registers().driver(driver).map(Driver::name).orElse(driver);
  }

  /// How a form shows a driver so that it is found again.
  String label(String driver) {
    return new Names(deps.registers()).driverWithId(driver);
  }

  /// Where invited drivers go.
  String link() {
    return deps.address().get() + "/driver#invited";
  }

  /// Whether whoever sits here may see who wants to be forgotten.
  boolean seesLeavers() {
    return deps.origin().may(Permission.PRIVACY);
  }

  ReadOnlyObjectProperty<List<Guest>> guestsProperty() {
    return guests.property();
  }

  ReadOnlyObjectProperty<List<Leaver>> leaversProperty() {
    return leavers.property();
  }

  Subscription attach() {
    return Subscription.combine(guests.attach(), leavers.attach());
  }

  void reload() {
    guests.reload();
    leavers.reload();
  }

  /// Invites the driver that is meant; `done` is told the code this once.
  ///
  /// @param words name, phone number, e-mail address or id
  void invite(String words, Consumer<Invitation> done, Consumer<Throwable> failed) {
    guests.work(
        () -> {
          String driver = new Names(deps.registers()).driverId(words);
          if (driver == null) {
            throw new IllegalArgumentException("no driver is named");
          }
          return deps.inviting().invite().apply(driver, deps.origin());
        },
        done,
        failed);
  }

  void withdraw(
      Guest guest, @Nullable String why, Consumer<Object> done, Consumer<Throwable> failed) {
    guests.work(
        () -> deps.inviting().withdraw().test(guest.invited().driver(), deps.origin().because(why)),
        done,
        failed);
  }

  /// Tells what erasing would do.
  void outlook(Leaver leaver, Consumer<Optional<Outlook>> done, Consumer<Throwable> failed) {
    leavers.work(
        () -> deps.forgetting().outlook().apply(leaver.driver(), deps.origin()), done, failed);
  }

  void erase(
      Leaver leaver, @Nullable String why, Consumer<Object> done, Consumer<Throwable> failed) {
    leavers.work(
        () -> deps.forgetting().erase().test(leaver.driver(), deps.origin().because(why)),
        done,
        failed);
  }

  void decline(
      Leaver leaver, @Nullable String why, Consumer<Object> done, Consumer<Throwable> failed) {
    leavers.work(
        () -> deps.forgetting().decline().test(leaver.driver(), deps.origin().because(why)),
        done,
        failed);
  }
}
