package org.voltyard.app;

import static org.voltyard.app.SettingTable.later;
import static org.voltyard.app.SettingTable.live;

import java.util.List;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;

/// The part of the table of settings about the REST interface.
final class ApiTable {
  private ApiTable() {}

  private static void doors(List<Setting> t) {
    t.add(
        later(
            "api.bind",
            new Kind.Text(),
            "127.0.0.1",
            "",
            "Address on which REST is listened to; any but this machine's own loopback counts only"
                + " once there is a user. 0.0.0.0 is all."));
    t.add(
        later(
            "api.https",
            new Kind.Choice(List.of("when-open", "always", "never")),
            "when-open",
            "",
            "When REST is spoken over TLS with the depot's certificate: when it is open to other"
                + " machines, always, or never."));
    t.add(
        later(
            "api.names",
            new Kind.Text(),
            "auto",
            "",
            "Names and addresses by which REST may be called from other machines, with commas"
                + " between them; auto: those of the depot's certificate."));
    t.add(
        later(
            "api.origins",
            new Kind.Text(),
            "none",
            "",
            "Web pages of other places that may use REST from a browser, such as"
                + " https://panel.example, with commas between them."));
  }

  static void addTo(List<Setting> t) {
    doors(t);
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
