package org.voltyard.charging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.ReportScope;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.SettingBatch;
import org.voltyard.domain.SettingResult.Result;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.domain.VariableSetting;

/// The variables of stations: what is known of them, and how they are read and set.
public final class DeviceModels {
  /// How many values go into one request where a station does not tell how many it takes.
  private static final int USUAL = 10;

  private static final String MOST = "DeviceDataCtrlr/ItemsPerMessage[SetVariables]";

  private final DepotState state;
  private final Commands commands;

  public DeviceModels(DepotState state, Commands commands) {
    this.state = state;
    this.commands = commands;
  }

  /// What is known of a station's variables.
  public ModelView of(StationId id) {
    StationState station = state.station(id);
    return station == null ? ModelView.EMPTY : station.model().view(station.bootedAt());
  }

  /// Asks for the device model, or a part of it.
  ///
  /// @throws StationLink.InvalidCommand when the station's version has no reports
  public Commands.Running read(StationId id, ReportScope scope, Origin origin) {
    origin.needs(Permission.SERVICE);
    return commands.send(
        id, new StationCommand.ReadModel(number(scope), scope, List.of(), List.of()), origin);
  }

  /// A new report of the same scope takes the place of one that never came.
  private static int number(ReportScope scope) {
    return switch (scope) {
      case FULL -> 1;
      case CONFIGURATION -> 2;
      case SUMMARY -> 3;
      case CHOSEN -> 4;
    };
  }

  /// Sets values, with as few requests as the station takes; one after the other. What was never
  /// answered has failed. Never fails itself.
  public CompletableFuture<List<SettingResult>> set(
      StationId id, List<VariableSetting> settings, Origin origin) {
    origin.needs(Permission.SERVICE);
    return rest(id, settings, origin, new ArrayList<>());
  }

  private CompletableFuture<List<SettingResult>> rest(
      StationId id, List<VariableSetting> left, Origin origin, List<SettingResult> done) {
    if (left.isEmpty()) {
      return CompletableFuture.completedFuture(done);
    }
    return first(id, left, origin)
        .thenCompose(
            batch -> {
              done.addAll(batch.results());
              if (batch.lost()) {
                left.forEach(s -> done.add(SettingResult.of(s, Result.FAILED, "")));
                return CompletableFuture.completedFuture(done);
              }
              return rest(id, left.subList(batch.results().size(), left.size()), origin, done);
            });
  }

  /// Sends the first of these settings, as many as fit into one request.
  public CompletableFuture<SettingBatch> first(
      StationId id, List<VariableSetting> settings, Origin origin) {
    List<VariableSetting> batch = settings.subList(0, fitting(id, settings));
    try {
      return send(id, batch, origin);
    } catch (StationLink.InvalidCommand e) {
      if (batch.size() == 1) {
        return CompletableFuture.completedFuture(failed(batch, String.valueOf(e.getMessage())));
      }
      return first(id, settings.subList(0, 1), origin);
    }
  }

  private CompletableFuture<SettingBatch> send(
      StationId id, List<VariableSetting> batch, Origin origin) {
    return commands
        .send(id, new StationCommand.SetVariables(batch), origin)
        .answer()
        .thenApply(outcome -> batch(batch, outcome));
  }

  private static SettingBatch batch(List<VariableSetting> asked, Outcome<? extends Reply> outcome) {
    return switch (outcome) {
      case Outcome.Answered<? extends Reply> a ->
          a.reply() instanceof Reply.Settings(var results) && results.size() == asked.size()
              ? new SettingBatch(results, false)
              : failed(asked, a.reply().status());
      case Outcome.Failed<? extends Reply> f -> failed(asked, f.code());
      case Outcome.Unsupported<? extends Reply> u -> failed(asked, u.reason());
      case Outcome.TimedOut<? extends Reply> _, Outcome.NotConnected<? extends Reply> _ ->
          SettingBatch.LOST;
    };
  }

  private static SettingBatch failed(List<VariableSetting> asked, String why) {
    return new SettingBatch(
        asked.stream().map(s -> SettingResult.of(s, Result.FAILED, why)).toList(), false);
  }

  /// Keys are set one by one; of variables the station tells how many it takes at once. // B05
  private int fitting(StationId id, List<VariableSetting> settings) {
    int most = plain(settings.getFirst()) ? 1 : most(id);
    int count = 1;
    while (count < most && count < settings.size() && !plain(settings.get(count))) {
      count++;
    }
    return count;
  }

  private static boolean plain(VariableSetting setting) {
    return setting.name().indexOf('/') < 0;
  }

  private int most(StationId id) {
    StationState station = state.station(id);
    DeviceVariable told = station == null ? null : station.model().variable(MOST);
    @Nullable String value = told == null ? null : told.value();
    return value != null && value.matches("[1-9]\\d{0,5}") ? Integer.parseInt(value) : USUAL;
  }
}
