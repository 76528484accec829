package org.voltyard.ui.kit;

import org.voltyard.domain.DisplayState;

/// One tile: its id, the words on it, the group it belongs to, its state, and the share (0 to 1,
/// `NaN` unknown) and text of the chosen measure.
public record MapTile(
    String id, String label, String group, DisplayState state, double share, String measure) {}
