package org.voltyard.app;

import java.net.URI;
import java.util.function.Consumer;
import org.voltyard.admin.access.ProviderOutcome;
import org.voltyard.admin.openid.ProviderSignIns;
import org.voltyard.ui.access.ProviderWay;

/// A sign-in through the provider in the browser of this machine.
///
/// @param proof whether somebody who is signed in shows that it is them
record BrowserWay(ProviderSignIns.Way way, boolean proof) implements ProviderWay {
  private static final String WINDOW = "window";

  @Override
  public ProviderOutcome go(Consumer<URI> opened) {
    Consumer<URI> browser =
        page -> {
          SystemBrowser.open(page);
          opened.accept(page);
        };
    return proof ? way.prove(WINDOW, browser) : way.go(WINDOW, browser);
  }

  @Override
  public void cancel() {
    way.cancel();
  }
}
