package org.voltyard.sim;

import org.voltyard.ocpp.v16.BootNotification;

/// The depot's answer to an introduction, with the seconds to the next word.
record Admission(BootNotification.Status status, int interval) {}
