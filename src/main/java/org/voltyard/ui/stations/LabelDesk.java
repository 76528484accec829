package org.voltyard.ui.stations;

import java.util.function.Supplier;
import org.voltyard.admin.drivers.BayCodes;

/// What labels of bays are made of.
///
/// @param depot its name
/// @param address of the drivers' page, up to its path
/// @param reachable whether phones can open that address
public record LabelDesk(
    BayCodes codes,
    Supplier<String> depot,
    Supplier<String> address,
    Supplier<Boolean> reachable) {}
