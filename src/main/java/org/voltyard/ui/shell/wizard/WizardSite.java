package org.voltyard.ui.shell.wizard;

import java.time.ZoneId;
import java.util.Currency;

/// What the second step asks for.
public record WizardSite(String name, ZoneId zone, Currency currency) {}
