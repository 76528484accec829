package org.voltyard.sim;

/// What a charger does when the depot tells it to, in one version of OCPP. The answer leaves first:
/// what follows from it is left to a later task.
interface Commands {
  /// Obeys a request and returns the response; an `RpcException` refuses it.
  Record obey(Record command);

  /// Looks, every second, what the depot wanted to be told of.
  default void look() {}

  /// The parts of the charger that commands of all versions reach.
  record Parts(
      Dialect dialect,
      Line line,
      Remote remote,
      Sessions sessions,
      Deliveries deliveries,
      Metering metering,
      Statuses statuses,
      ReservationDesk reservations,
      Boot boot,
      Power power,
      Maintenance maintenance,
      ProfileDesk profiles,
      SecurityLog log,
      Tether tether) {}
}
