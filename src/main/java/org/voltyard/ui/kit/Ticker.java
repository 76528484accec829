package org.voltyard.ui.kit;

import java.time.Duration;
import javafx.util.Subscription;

/// Calls back later or again and again, on any thread; tests turn it by hand.
interface Ticker {
  Subscription after(Duration delay, Runnable call);

  Subscription every(Duration period, Runnable call);
}
