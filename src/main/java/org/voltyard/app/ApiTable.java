package org.voltyard.app;

import static org.voltyard.app.SettingTable.later;
import static org.voltyard.app.SettingTable.live;

import java.util.List;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;

/// The part of the table of settings about the REST interface.
final class ApiTable {
  private ApiTable() {}

  static void addTo(List<Setting> t) {
    limits(t);
    tokens(t);
    issuer(t);
  }

  private static void limits(List<Setting> t) {
    t.add(
        later(
            "api.caller-rate",
            new Kind.Whole(0, 1_000_000),
            "1200",
            "/min",
            "Requests a minute with one key, token or user; 0 is any number."));
    t.add(
        later(
            "api.address-rate",
            new Kind.Whole(0, 1_000_000),
            "3000",
            "/min",
            "Requests a minute from one address; 0 is any number."));
    t.add(
        later(
            "api.failure-rate",
            new Kind.Whole(0, 1_000_000),
            "20",
            "/min",
            "Wrong keys, tokens, secrets and passwords a minute from one address, after which it"
                + " must wait; 0 is any number."));
    t.add(
        later(
            "api.patience",
            new Kind.Whole(1, 600),
            "20",
            "s",
            "Time in which the head of a request, and then its body, must have arrived."));
  }

  private static void tokens(List<Setting> t) {
    t.add(
        live(
            "api.address",
            new Kind.Text(),
            "auto",
            "",
            "Address at which the REST interface is reached, as tokens name their issuer:"
                + " https://depot.example:8090, or auto."));
    t.add(
        live(
            "api.token-key-days",
            new Kind.Whole(1, 3_650),
            "30",
            "days",
            "Days after which another key signs tokens."));
  }

  private static void issuer(List<Setting> t) {
    t.add(
        live(
            "api.token-issuer",
            new Kind.Text(),
            "none",
            "",
            "Another issuer whose tokens count, as they name it; none: only the depot's own."));
    t.add(
        live(
            "api.token-keys",
            new Kind.Text(),
            "none",
            "",
            "File or address of that issuer's public keys (JWKS)."));
    t.add(
        live(
            "api.token-audience",
            new Kind.Text(),
            "voltyard",
            "",
            "Audience that must stand in its tokens."));
    t.add(
        live(
            "api.token-roles-claim",
            new Kind.Text(),
            "roles",
            "",
            "Claim with the roles; a path such as realm_access.roles is allowed."));
    t.add(
        live(
            "api.token-roles",
            new Kind.Text(),
            "none",
            "",
            "What its roles are here, such as ops=operator, boss=admin; none: the names of ours."));
  }
}
