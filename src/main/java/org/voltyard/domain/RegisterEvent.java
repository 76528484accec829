package org.voltyard.domain;

/// What changed in the registers of drivers, vehicles and organisations, and to whom sessions are
/// put down.
public sealed interface RegisterEvent extends Fact {
  /// A driver was entered or changed.
  record DriverSaved(Driver driver, Origin origin) implements RegisterEvent {
    @Override
    public String subject() {
      return driver.id();
    }
  }

  /// A driver was taken out.
  record DriverRemoved(String driver, Origin origin) implements RegisterEvent {
    @Override
    public String subject() {
      return driver;
    }
  }

  /// A vehicle was entered or changed.
  record VehicleSaved(Vehicle vehicle, Origin origin) implements RegisterEvent {
    @Override
    public String subject() {
      return vehicle.id();
    }
  }

  /// A vehicle was taken out.
  record VehicleRemoved(String vehicle, Origin origin) implements RegisterEvent {
    @Override
    public String subject() {
      return vehicle;
    }
  }

  /// A photo of a vehicle was kept, in place of the one before.
  ///
  /// @param digest SHA-256 of the file, in hexadecimal digits
  record PhotoKept(String vehicle, String digest, Origin origin) implements RegisterEvent {
    @Override
    public String subject() {
      return vehicle;
    }
  }

  /// The photo of a vehicle was removed.
  record PhotoRemoved(String vehicle, Origin origin) implements RegisterEvent {
    @Override
    public String subject() {
      return vehicle;
    }
  }

  /// An organisation was entered or changed.
  record OrganisationSaved(Organisation organisation, Origin origin) implements RegisterEvent {
    @Override
    public String subject() {
      return organisation.id();
    }
  }

  /// An organisation was taken out.
  record OrganisationRemoved(String organisation, Origin origin) implements RegisterEvent {
    @Override
    public String subject() {
      return organisation;
    }
  }

  /// A token was given to a driver, a vehicle, an organisation or several of them; to nobody when
  /// all are null.
  record TokenAssigned(TokenOwner owner, Origin origin) implements RegisterEvent {
    @Override
    public String subject() {
      return owner.token().value();
    }
  }

  /// It became known who charges in a session.
  record SessionAttributed(SessionId session, Attribution attribution, Origin origin)
      implements RegisterEvent {
    @Override
    public String subject() {
      return session.toString();
    }
  }
}
