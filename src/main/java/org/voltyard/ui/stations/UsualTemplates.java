package org.voltyard.ui.stations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DisplayMessage.Format;
import org.voltyard.domain.DisplayMessage.Priority;
import org.voltyard.domain.DisplayMessage.State;
import org.voltyard.domain.DisplayMessage.Text;
import org.voltyard.domain.MessageTemplate;

/// Messages that every depot needs, in English and Chinese: what drivers read, not what the window
/// says.
final class UsualTemplates {
  static final List<MessageTemplate> ALL =
      List.of(
          template(
              "outOfService",
              Priority.ALWAYS_FRONT,
              null,
              "Out of service. Please use another charger.",
              "设备暂停使用，请改用其他充电桩。"),
          template(
              "moveVehicle",
              Priority.IN_FRONT,
              State.SUSPENDED,
              "Charging is finished. Please move your vehicle.",
              "充电已结束，请将车辆驶离。"),
          template(
              "reduced",
              Priority.NORMAL,
              State.CHARGING,
              "Charging power is reduced for now.",
              "当前充电功率受限。"),
          template(
              "help",
              Priority.NORMAL,
              State.FAULTED,
              "Something is wrong here. The control room has been told.",
              "设备故障，控制室已收到通知。"));

  private UsualTemplates() {}

  private static MessageTemplate template(
      String name, Priority priority, @Nullable State state, String english, String chinese) {
    return new MessageTemplate(
        name,
        priority,
        state,
        new Text(Format.UTF8, "en", english),
        List.of(new Text(Format.UTF8, "zh", chinese)));
  }
}
