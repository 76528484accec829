package org.voltyard.ocpp.v2;

import java.math.BigDecimal;
import java.util.List;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.TransactionId;

/// Monitors and messages of the display, between the wire and the depot.
public final class DeviceWords {
  private DeviceWords() {}

  static Monitor.Kind kind(MonitorKind kind) {
    return switch (kind) {
      case UPPER_THRESHOLD -> Monitor.Kind.UPPER_THRESHOLD;
      case LOWER_THRESHOLD -> Monitor.Kind.LOWER_THRESHOLD;
      case DELTA -> Monitor.Kind.DELTA;
      case PERIODIC -> Monitor.Kind.PERIODIC;
      case PERIODIC_CLOCK_ALIGNED -> Monitor.Kind.CLOCK_ALIGNED;
      case TARGET_DELTA -> Monitor.Kind.TARGET_DELTA;
      case TARGET_DELTA_RELATIVE -> Monitor.Kind.TARGET_DELTA_RELATIVE;
    };
  }

  static MonitorKind wire(Monitor.Kind kind) {
    return switch (kind) {
      case UPPER_THRESHOLD -> MonitorKind.UPPER_THRESHOLD;
      case LOWER_THRESHOLD -> MonitorKind.LOWER_THRESHOLD;
      case DELTA -> MonitorKind.DELTA;
      case PERIODIC -> MonitorKind.PERIODIC;
      case CLOCK_ALIGNED -> MonitorKind.PERIODIC_CLOCK_ALIGNED;
      case TARGET_DELTA -> MonitorKind.TARGET_DELTA;
      case TARGET_DELTA_RELATIVE -> MonitorKind.TARGET_DELTA_RELATIVE;
    };
  }

  static Monitor.Source source(EventNotification told) {
    return switch (told) {
      case HARD_WIRED_NOTIFICATION -> Monitor.Source.NOTIFICATION;
      case HARD_WIRED_MONITOR -> Monitor.Source.HARD_WIRED;
      case PRECONFIGURED_MONITOR -> Monitor.Source.PRECONFIGURED;
      case CUSTOM_MONITOR -> Monitor.Source.CUSTOM;
    };
  }

  /// A number as people write it: 1, not 1.0.
  static BigDecimal number(double value) {
    BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  static Monitor monitor(
      Component component, Variable variable, NotifyMonitoringReport.VariableMonitoring told) {
    EventNotification source = told.eventNotificationType();
    return new Monitor(
        told.id(),
        Variables.name(component, variable),
        kind(told.type()),
        told.value().doubleValue(),
        told.severity(),
        told.transaction(),
        source == null ? null : source(source));
  }

  static SetVariableMonitoring.SetMonitoringData wire(Monitor.Wish wish) {
    Variables.Place place = Variables.place(wish.variable());
    EventStream.Pace pace = wish.pace();
    return new SetVariableMonitoring.SetMonitoringData(
        wish.number(),
        wish.transactionOnly(),
        number(wish.value()),
        wire(wish.kind()),
        wish.severity(),
        place.component(),
        place.variable(),
        pace == null ? null : wire(pace));
  }

  static Monitor.Wish wish(SetVariableMonitoring.SetMonitoringData data) {
    PeriodicEventStreamParams pace = data.periodicEventStream();
    return new Monitor.Wish(
        data.id(),
        Variables.name(data.component(), data.variable()),
        kind(data.type()),
        data.value().doubleValue(),
        data.severity(),
        data.transaction(),
        pace == null ? null : pace(pace));
  }

  public static PeriodicEventStreamParams wire(EventStream.Pace pace) {
    return new PeriodicEventStreamParams(pace.interval(), pace.values());
  }

  public static EventStream.Pace pace(PeriodicEventStreamParams params) {
    return new EventStream.Pace(params.interval(), params.values());
  }

  static MessageInfo wire(DisplayMessage message) {
    String display = message.display();
    DisplayMessage.State state = message.state();
    TransactionId transaction = message.transaction();
    List<MessageContent> texts = message.texts().stream().map(DeviceWords::wire).toList();
    return new MessageInfo(
        display == null ? null : component(display),
        message.number(),
        wire(message.priority()),
        state == null ? null : wire(state),
        message.from(),
        message.until(),
        transaction == null ? null : transaction.value(),
        texts.getFirst(),
        texts.size() == 1 ? null : texts.subList(1, texts.size()));
  }

  static DisplayMessage message(MessageInfo info) {
    Component display = info.display();
    MessageState state = info.state();
    String transaction = info.transactionId();
    List<MessageContent> extra = info.messageExtra();
    return new DisplayMessage(
        info.id(),
        display == null ? null : name(display),
        priority(info.priority()),
        state == null ? null : state(state),
        info.startDateTime(),
        info.endDateTime(),
        transaction == null ? null : new TransactionId(transaction),
        text(info.message()),
        extra == null ? List.of() : extra.stream().map(DeviceWords::text).toList());
  }

  /// A component alone is named without a variable.
  static String name(Component component) {
    String all = Variables.name(component, new Variable("", null));
    return all.substring(0, all.length() - 1);
  }

  static Component component(String name) {
    return Variables.place(name + "/Any").component();
  }

  private static MessageContent wire(DisplayMessage.Text text) {
    return new MessageContent(format(text.format()), text.language(), text.content());
  }

  private static DisplayMessage.Text text(MessageContent content) {
    return new DisplayMessage.Text(format(content.format()), content.language(), content.content());
  }

  private static MessageFormat format(DisplayMessage.Format format) {
    return MessageFormat.valueOf(format.name());
  }

  private static DisplayMessage.Format format(MessageFormat format) {
    return DisplayMessage.Format.valueOf(format.name());
  }

  static MessageState wire(DisplayMessage.State state) {
    return MessageState.valueOf(state.name());
  }

  static DisplayMessage.State state(MessageState state) {
    return DisplayMessage.State.valueOf(state.name());
  }

  static MessagePriority wire(DisplayMessage.Priority priority) {
    return switch (priority) {
      case ALWAYS_FRONT -> MessagePriority.ALWAYS_FRONT;
      case IN_FRONT -> MessagePriority.IN_FRONT;
      case NORMAL -> MessagePriority.NORMAL_CYCLE;
    };
  }

  static DisplayMessage.Priority priority(MessagePriority priority) {
    return switch (priority) {
      case ALWAYS_FRONT -> DisplayMessage.Priority.ALWAYS_FRONT;
      case IN_FRONT -> DisplayMessage.Priority.IN_FRONT;
      case NORMAL_CYCLE -> DisplayMessage.Priority.NORMAL;
    };
  }
}
