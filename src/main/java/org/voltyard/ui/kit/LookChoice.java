package org.voltyard.ui.kit;

/// What the user asked for; `SYSTEM` follows the desktop.
public enum LookChoice {
  DARK,
  LIGHT,
  SYSTEM
}
