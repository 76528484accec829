package org.voltyard.admin.drivers;

/// Whether drivers may register by themselves.
public enum Registration {
  /// Only those who were entered by the depot come in.
  OFF,
  /// They wait until somebody of the depot makes them active.
  APPROVE,
  /// They may charge at once.
  OPEN
}
