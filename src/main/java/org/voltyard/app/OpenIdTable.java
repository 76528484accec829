package org.voltyard.app;

import static org.voltyard.app.SettingTable.live;

import java.util.List;
import java.util.Set;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;

/// The part of the table of settings about users who sign in through OpenID Connect.
final class OpenIdTable {
  /// Those by which somebody could make themselves more than they are: they take two.
  static final Set<String> WEIGHTY =
      Set.of(
          "openid.issuer",
          "openid.client",
          "openid.name-claim",
          "openid.roles-claim",
          "openid.roles",
          "openid.unknown",
          "openid.ask",
          "openid.trust");

  private OpenIdTable() {}

  static void addTo(List<Setting> t) {
    provider(t);
    people(t);
  }

  private static void provider(List<Setting> t) {
    t.add(
        live(
            "openid.issuer",
            new Kind.Text(),
            "none",
            "",
            "Provider of OpenID Connect through which users may sign in, as its tokens name it, such"
                + " as https://login.example/realms/depot; none: by password only."));
    t.add(
        live(
            "openid.client",
            new Kind.Text(),
            "none",
            "",
            "What the provider knows VoltYard as (client id)."));
    t.add(
        live(
            "openid.secret",
            new Kind.Secret(),
            "",
            "",
            "Secret that the provider gave for it; empty where it gave none."));
    t.add(
        live(
            "openid.scopes",
            new Kind.Text(),
            "openid profile",
            "",
            "What is asked of the provider, with blanks between."));
    t.add(
        live(
            "openid.ask",
            new Kind.Choice(List.of("always", "provider")),
            "always",
            "",
            "Whether the provider has to ask who is there at each sign-in, or its own session in the"
                + " browser is enough."));
    t.add(
        live(
            "openid.port",
            new Kind.Whole(0, 65_535),
            "0",
            "",
            "Port of this machine at which the browser comes back"
                + " (http://127.0.0.1:PORT/openid); 0 is any free."));
    t.add(
        live(
            "openid.trust",
            new Kind.Text(),
            "system",
            "",
            "File with the roots of the provider's certificate, PEM; system: those that Java"
                + " trusts."));
  }

  private static void people(List<Setting> t) {
    t.add(
        live(
            "openid.unknown",
            new Kind.Choice(List.of("refuse", "create")),
            "refuse",
            "",
            "What becomes of somebody whom the provider knows and no admin has entered: nothing, or"
                + " a user is created."));
    t.add(
        live(
            "openid.name-claim",
            new Kind.Text(),
            "preferred_username",
            "",
            "Where the ID token tells the user name."));
    t.add(
        live(
            "openid.roles-claim",
            new Kind.Text(),
            "roles",
            "",
            "Where it tells roles, a path such as realm_access.roles is allowed; none: admins give"
                + " roles here."));
    t.add(
        live(
            "openid.roles",
            new Kind.Text(),
            "none",
            "",
            "What its roles or groups are here, such as depot-ops=operator, depot-it=admin; none:"
                + " the names of ours."));
  }
}
