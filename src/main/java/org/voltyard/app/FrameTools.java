package org.voltyard.app;

import java.util.List;
import org.voltyard.domain.FrameStudy;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Recordings;
import org.voltyard.domain.Replays;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationModel;
import org.voltyard.domain.StationView;
import org.voltyard.ocpp.recording.RecordingFiles;
import org.voltyard.ocpp.recording.RecordingStudy;
import org.voltyard.ocpp.recording.RecordingStudy.Known;

/// What can be done with recorded frames, for window and REST.
record FrameTools(Recordings recordings, FrameStudy study, Replays replays) {
  static FrameTools of(Core core) {
    return new FrameTools(
        new RecordingFiles(core.clock()),
        new RecordingStudy(
            List.of(
                org.voltyard.ocpp.v16.Messages.ALL,
                org.voltyard.ocpp.v2.Messages.ALL,
                org.voltyard.ocpp.v21.Messages.ALL),
            station -> known(core, station)),
        new FrameReplays(core.clock(), core.server().port(), name -> known(core.stations(), name)));
  }

  private static boolean known(org.voltyard.charging.Stations stations, String name) {
    return StationId.valid(name) && stations.find(new StationId(name)).isPresent();
  }

  private static Known known(Core core, StationId station) {
    return core.stations().find(station).map(FrameTools::known).orElse(Known.NOTHING);
  }

  private static Known known(StationView view) {
    Identity identity = view.identity();
    StationModel model =
        identity == null
            ? StationModel.UNKNOWN
            : new StationModel(
                identity.vendor(),
                identity.model(),
                identity.firmware() == null ? "" : identity.firmware());
    return new Known(model, view.link().protocol());
  }
}
