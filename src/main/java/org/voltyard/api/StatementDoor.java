package org.voltyard.api;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.voltyard.billing.statement.Statements;
import org.voltyard.fleet.curve.ChargeCurves;

/// What past sessions tell: statements, and charge curves of vehicles.
///
/// @param zone of the site, in which periods are meant
public record StatementDoor(Statements made, ChargeCurves curves, Supplier<ZoneId> zone) {}
