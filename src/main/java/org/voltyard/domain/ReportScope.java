package org.voltyard.domain;

/// Which part of its device model a station is asked for.
public enum ReportScope {
  /// All of it.
  FULL,
  /// What can be set.
  CONFIGURATION,
  /// How it is: availability and problems.
  SUMMARY,
  /// What was chosen by name or by state.
  CHOSEN
}
