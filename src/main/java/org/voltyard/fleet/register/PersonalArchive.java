package org.voltyard.fleet.register;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CostArchive;
import org.voltyard.domain.CostArchive.Amounts;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Page;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Token;
import org.voltyard.domain.Vehicle;

/// Puts together what the depot's archives tell of a person.
public final class PersonalArchive {
  private static final int PAGE = 1_000;
  private static final List<String> PURPOSE =
      List.of(
          "Kept to let this person charge, to account for it, and because tax law wants records."
              + " Sessions lose their link to the person after the time set in the depot's"
              + " settings; personal data are corrected and erased on request.",
          "用于提供充电服务、结算以及满足税务法规的留存要求。会话在系统设置的期限后与个人脱钩；" + "个人数据可应要求更正或删除。");

  private final SessionArchive sessions;
  private final CostArchive costs;
  private final InstantSource clock;

  public PersonalArchive(SessionArchive sessions, CostArchive costs, InstantSource clock) {
    this.sessions = sessions;
    this.costs = costs;
    this.clock = clock;
  }

  PersonalFile file(Driver driver, List<Vehicle> vehicles, List<Token> tokens) {
    return new PersonalFile(
        clock.instant(),
        PURPOSE,
        new PersonalFile.Person(
            driver.id(),
            driver.name(),
            driver.phone(),
            driver.email(),
            driver.language(),
            driver.organisation(),
            driver.selfRegistered(),
            driver.passwordHash() != null,
            driver.active()),
        vehicles.stream()
            .map(v -> new PersonalFile.Machine(v.id(), v.plate(), v.vin(), v.evccid()))
            .toList(),
        tokens.stream().map(PersonalArchive::card).toList(),
        stays(driver.id()));
  }

  private static PersonalFile.Card card(Token token) {
    return new PersonalFile.Card(
        token.id().value(),
        token.label(),
        token.status().name(),
        token.expiry(),
        token.kind() == null ? null : token.kind().value());
  }

  private List<PersonalFile.Stay> stays(String driver) {
    List<PersonalFile.Stay> stays = new ArrayList<>();
    String cursor = null;
    do {
      Page<Session> page =
          sessions.search(
              new SessionArchive.Query(
                  null, null, null, null, null, cursor, PAGE, new Whose(null, driver, null)));
      Map<SessionId, Amounts> amounts =
          costs.amounts(page.items().stream().map(Session::id).toList());
      page.items().forEach(session -> stays.add(stay(session, amounts.get(session.id()))));
      cursor = page.next();
    } while (cursor != null);
    return stays;
  }

  private static PersonalFile.Stay stay(Session session, @Nullable Amounts cost) {
    Session.End end = session.end();
    return new PersonalFile.Stay(
        session.id().number(),
        session.start().at(),
        end == null ? null : end.at(),
        session.connector().station().value(),
        session.connector().number(),
        session.token().value(),
        session.energy().wattHours(),
        cost == null ? null : cost.gross().amount(),
        cost == null ? null : cost.gross().currency().getCurrencyCode());
  }
}
