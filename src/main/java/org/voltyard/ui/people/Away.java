package org.voltyard.ui.people;

import org.voltyard.billing.statement.Statement;
import org.voltyard.fleet.register.imports.ImportKind;

/// What a register leads to, in place of its table.
interface Away {
  /// Takes a file into the register.
  void importing(ImportKind kind);

  /// Shows what somebody charged.
  void history(Statement.Subject subject);
}
