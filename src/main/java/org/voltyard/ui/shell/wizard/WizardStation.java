package org.voltyard.ui.shell.wizard;

/// A station as the wizard sees it: what it said of itself, and whether it still waits to be
/// admitted.
public record WizardStation(
    String id, String vendor, String model, String address, boolean waiting, boolean connected) {}
