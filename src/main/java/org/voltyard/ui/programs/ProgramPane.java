package org.voltyard.ui.programs;

import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ListPane;

/// One tab of the screen.
abstract class ProgramPane extends ListPane {
  ProgramPane(Desk desk) {
    super(desk);
  }

  abstract void reload();

  abstract void add();

  abstract void edit();

  /// The list that the filter field belongs to.
  abstract DataTable<?> table();
}
