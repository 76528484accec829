package org.voltyard.app;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.access.ProviderUsers;
import org.voltyard.admin.openid.ProviderSettings;
import org.voltyard.admin.openid.ProviderSignIns;
import org.voltyard.sync.openid.HttpProvider;
import org.voltyard.sync.openid.LoopbackRedirect;

/// What the settings say about the provider of OpenID Connect, asked anew each time.
///
/// @param data where files without a folder are
record OpenIdSettings(Settings settings, Path data) {
  private static final String NONE = "none";

  ProviderSignIns open(ProviderUsers users, InstantSource clock) {
    return new ProviderSignIns(
        new ProviderSignIns.Ground(
            users,
            new HttpProvider(this::roots),
            new LoopbackRedirect(),
            this::provider,
            ProviderSignIns.PATIENCE,
            clock));
  }

  private @Nullable Path roots() {
    String file = settings.value("openid.trust");
    return file.equals("system") ? null : data.resolve(file);
  }

  /// Null while none is set up.
  @Nullable ProviderSettings provider() {
    String issuer = settings.value("openid.issuer");
    String client = settings.value("openid.client");
    if (issuer.equals(NONE) || client.equals(NONE)) {
      return null;
    }
    String secret = settings.value("openid.secret");
    String claim = settings.value("openid.roles-claim");
    return new ProviderSettings(
        issuer,
        client,
        secret.isBlank() ? null : secret,
        settings.value("openid.scopes"),
        new ProviderSettings.People(
            settings.value("openid.name-claim"),
            claim.equals(NONE) ? null : claim,
            TokenSettings.roles(settings.value("openid.roles")),
            settings.value("openid.unknown").equals("create")),
        settings.value("openid.ask").equals("always"),
        settings.number("openid.port"));
  }
}
