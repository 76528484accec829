package org.voltyard.app;

import java.util.Optional;
import org.voltyard.admin.openid.ProviderSignIns;
import org.voltyard.ui.access.ProviderDoor;
import org.voltyard.ui.access.ProviderWay;

/// The provider of OpenID Connect as the window has it.
record WindowProvider(ProviderSignIns providers) implements ProviderDoor {
  @Override
  public Optional<String> issuer() {
    return providers.issuer();
  }

  @Override
  public ProviderWay proof() {
    return new BrowserWay(providers.way(), true);
  }
}
