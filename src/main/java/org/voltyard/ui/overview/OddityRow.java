package org.voltyard.ui.overview;

import java.time.Instant;
import org.voltyard.domain.ConnectorId;

/// An EVSE that reports a fault: its error in the charger's words, and since when.
public record OddityRow(ConnectorId connector, String name, String error, Instant since) {}
