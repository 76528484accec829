package org.voltyard.ui.shell;

import org.voltyard.domain.Power;

/// Import of the site now, its limit, and the highest of the day.
public record SitePower(Power now, Power limit, Power peakOfDay) {}
