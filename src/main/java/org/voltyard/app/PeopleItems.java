package org.voltyard.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.Permission;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.DriverColumn;
import org.voltyard.domain.RegisterArchive.OrganisationColumn;
import org.voltyard.domain.RegisterArchive.Query;
import org.voltyard.domain.RegisterArchive.VehicleColumn;
import org.voltyard.domain.Vehicle;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.shell.PaletteItem;
import org.voltyard.ui.shell.PaletteSource;

/// Vehicles, drivers and organisations for the command palette, found by the archive once somebody
/// pauses in typing; nothing for those who may not see people.
final class PeopleItems {
  private static final Duration TYPING = Duration.ofMillis(150);
  private static final int LEAST = 2;
  private static final int MOST = 8;

  private final RegisterArchive archive;
  private final Desk desk;
  private Subscription soon = Subscription.EMPTY;

  PeopleItems(RegisterArchive archive, Desk desk) {
    this.archive = archive;
    this.desk = desk;
  }

  PaletteSource source() {
    return this::find;
  }

  private void find(String typed, Consumer<List<PaletteItem>> found) {
    soon.unsubscribe();
    String words = typed.strip();
    if (words.length() >= LEAST && desk.rights().may(Permission.VIEW_PEOPLE)) {
      soon =
          desk.fx()
              .after(
                  TYPING,
                  () ->
                      desk.fx()
                          .background(
                              () -> items(words), found, failure -> found.accept(List.of())));
    }
  }

  private List<PaletteItem> items(String words) {
    List<PaletteItem> items = new ArrayList<>();
    archive.vehicles(Query.all(VehicleColumn.PLATE, MOST).with(words)).items().stream()
        .map(line -> vehicle(line, words))
        .forEach(items::add);
    archive.drivers(Query.all(DriverColumn.NAME, MOST).with(words)).items().stream()
        .map(
            each ->
                item(
                    new Found("drivers", Material2MZ.PERSON, each.name(), each.organisationName()),
                    words,
                    each.phone(),
                    each.email()))
        .forEach(items::add);
    archive.organisations(Query.all(OrganisationColumn.NAME, MOST).with(words)).items().stream()
        .map(
            each ->
                item(
                    new Found(
                        "organisations",
                        Material2AL.BUSINESS,
                        each.organisation().name(),
                        each.parentName()),
                    words))
        .forEach(items::add);
    return items;
  }

  private PaletteItem vehicle(RegisterArchive.VehicleLine line, String words) {
    Vehicle vehicle = line.vehicle();
    return item(
        new Found("vehicles", Material2AL.DIRECTIONS_CAR, vehicle.plate(), line.organisationName()),
        words,
        vehicle.fleetNumber(),
        vehicle.vin(),
        vehicle.evccid(),
        line.driverName());
  }

  /// @param tab of the screen of people
  /// @param whose organisation, for those who ask which of several it is
  private record Found(String tab, Ikon icon, String name, @Nullable String whose) {}

  /// The palette ranks by names, so what was found by several words is also named by them.
  private PaletteItem item(Found found, String words, @Nullable String... others) {
    List<String> names = new ArrayList<>();
    names.add(found.name());
    Arrays.stream(others).filter(Objects::nonNull).forEach(names::add);
    if (words.contains(" ")) {
      names.add(words);
    }
    String kind = desk.texts().of("people." + found.tab());
    String whose = found.whose();
    return new PaletteItem(
        names,
        whose == null ? kind : kind + " · " + whose,
        found.icon(),
        () -> desk.navigator().open("people", found.tab() + " " + found.name()));
  }
}
