package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.Vehicle;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.shell.PaletteItem;

class PeopleItemsTest {
  private final ManualFx fx = new ManualFx(Instant.parse("2026-11-22T08:30:00Z"));
  private final List<String> asked = new ArrayList<>();
  private final List<PaletteItem> found = new ArrayList<>();
  private final Desk desk =
      Desk.of(fx.fx(), new MemoryPreferences(), OnStage.CLOCK, ZoneId.of("Asia/Shanghai"));
  private final PeopleItems items = new PeopleItems(new Archive(), desk);

  private void type(String words) {
    items.source().find(words, found::addAll);
  }

  @Test
  void theArchiveIsAskedOnceSomebodyPauses() {
    type("京");
    type("京A");
    type("京A·");
    type("京A·0");
    fx.advance(Duration.ofMillis(100));
    assertThat(asked).isEmpty();
    fx.advance(Duration.ofMillis(200));
    assertThat(asked).containsExactly("京A·0");
    assertThat(found).hasSize(3);
    assertThat(found.getFirst().names()).containsExactly("京A·00001", "B1");
    assertThat(found.getFirst().detail()).endsWith(" · Acme");
  }

  @Test
  void whatIsFoundBySeveralWordsHasThemForAName() {
    type("acme b1");
    fx.advance(Duration.ofMillis(200));
    assertThat(found).allMatch(item -> item.names().contains("acme b1"));
  }

  @Test
  void nobodyIsFoundByOneLetterOrByThoseWhoMayNotSeePeople() {
    type("京");
    fx.advance(Duration.ofMillis(200));
    desk.rights()
        .originProperty()
        .set(new Origin("guest", "window", null, Set.of(Permission.VIEW)));
    type("京A·0");
    fx.advance(Duration.ofMillis(200));
    assertThat(asked).isEmpty();
    assertThat(found).isEmpty();
  }

  private final class Archive implements RegisterArchive {
    @Override
    public Page<DriverLine> drivers(Query<DriverColumn> query) {
      return new Page<>(
          List.of(
              new DriverLine("d1", "Anna", "+86 1", null, null, null, null, false, false, true)),
          null);
    }

    @Override
    public Page<VehicleLine> vehicles(Query<VehicleColumn> query) {
      asked.add(String.valueOf(query.text()));
      Vehicle vehicle =
          new Vehicle("v1", "京A·00001", "B1", null, null, null, null, null, "acme", null, true);
      return new Page<>(List.of(new VehicleLine(vehicle, "Acme", null)), null);
    }

    @Override
    public Page<OrganisationLine> organisations(Query<OrganisationColumn> query) {
      Organisation acme = new Organisation("acme", "Acme", null, true);
      return new Page<>(List.of(new OrganisationLine(acme, null)), null);
    }

    @Override
    public Page<TokenLine> tokens(Query<TokenColumn> query) {
      return new Page<>(List.of(), null);
    }

    @Override
    public Optional<TokenLine> token(TokenId id) {
      return Optional.empty();
    }

    @Override
    public Counts counts() {
      return new Counts(1, 1, 1, 0);
    }
  }
}
