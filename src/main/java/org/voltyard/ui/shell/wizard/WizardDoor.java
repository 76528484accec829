package org.voltyard.ui.shell.wizard;

import java.util.function.Consumer;
import javafx.collections.ObservableList;

/// Everything the wizard needs from outside.
///
/// @param port where chargers connect
/// @param path begins with a slash, without the station's id
/// @param saveSite takes the site's name, zone and currency
/// @param stations waiting and known stations, live, changed on the JavaFX thread
/// @param admit takes the id of a waiting station
/// @param refuse takes the id of a waiting station
/// @param done called once when the wizard is finished or skipped
public record WizardDoor(
    int port,
    String path,
    Consumer<WizardSite> saveSite,
    ObservableList<WizardStation> stations,
    Consumer<String> admit,
    Consumer<String> refuse,
    Runnable done) {}
