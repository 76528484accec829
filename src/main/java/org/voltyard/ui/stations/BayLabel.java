package org.voltyard.ui.stations;

/// What stands on the label of a bay.
///
/// @param depot its name
/// @param station its name
/// @param code as it is typed
/// @param page address of the drivers' page, for who types
/// @param address what the QR code holds
record BayLabel(
    String depot, String station, int connector, String code, String page, String address) {}
