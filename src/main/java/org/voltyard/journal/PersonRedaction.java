package org.voltyard.journal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.Vehicle;

/// Makes a driver who was erased unknowable in older facts. What stands there afterwards is no more
/// than what the audit log shows of it, so that both still fit.
public final class PersonRedaction implements Redaction {
  private final PrivacyEvent.Erased erased;

  public PersonRedaction(PrivacyEvent.Erased erased) {
    this.erased = erased;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("register.driverSaved", "register.vehicleSaved", "token.changed");
  }

  @Override
  public Fact of(Fact fact) {
    return switch (fact) {
      case RegisterEvent.DriverSaved e when e.driver().id().equals(erased.driver()) ->
          new RegisterEvent.DriverSaved(driver(e.driver()), e.origin());
      case RegisterEvent.VehicleSaved e when erased.vehicles().contains(e.vehicle().id()) ->
          new RegisterEvent.VehicleSaved(vehicle(e.vehicle()), e.origin());
      case TokenEvent.Changed e when erased.tokens().contains(e.token().id()) ->
          new TokenEvent.Changed(token(e.token()), e.origin());
      default -> fact;
    };
  }

  private static Driver driver(Driver d) {
    return new Driver(
        d.id(),
        AuditMask.alike(d.name()),
        alike(d.phone()),
        alike(d.email()),
        d.language(),
        d.organisation(),
        d.selfRegistered(),
        d.active(),
        d.passwordHash() == null ? null : "erased");
  }

  private static Vehicle vehicle(Vehicle v) {
    return new Vehicle(
        v.id(),
        AuditMask.alike(v.plate()),
        v.fleetNumber(),
        alike(v.vin()),
        alike(v.evccid()),
        v.battery(),
        v.connector(),
        v.maxPower(),
        v.organisation(),
        v.driver(),
        v.active());
  }

  private static Token token(Token t) {
    return new Token(
        t.id(),
        t.status(),
        t.parent(),
        t.expiry(),
        AuditMask.alike(t.label()),
        t.kind(),
        t.language(),
        t.terms());
  }

  private static @Nullable String alike(@Nullable String text) {
    return text == null ? null : AuditMask.alike(text);
  }
}
