package org.voltyard.app;

import java.util.Optional;
import org.voltyard.domain.Page;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.TokenId;

/// The lists of the registers, which wait until the database is open.
record LateRegisters(Storage storage) implements RegisterArchive {
  private RegisterArchive open() {
    return storage.await().registers();
  }

  @Override
  public Page<DriverLine> drivers(Query<DriverColumn> query) {
    return open().drivers(query);
  }

  @Override
  public Page<VehicleLine> vehicles(Query<VehicleColumn> query) {
    return open().vehicles(query);
  }

  @Override
  public Page<OrganisationLine> organisations(Query<OrganisationColumn> query) {
    return open().organisations(query);
  }

  @Override
  public Page<TokenLine> tokens(Query<TokenColumn> query) {
    return open().tokens(query);
  }

  @Override
  public Optional<TokenLine> token(TokenId id) {
    return open().token(id);
  }

  @Override
  public Counts counts() {
    return open().counts();
  }
}
