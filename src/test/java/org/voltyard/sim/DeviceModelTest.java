package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v16.BootNotification;
import org.voltyard.ocpp.v2.ClearDisplayMessage;
import org.voltyard.ocpp.v2.ClearVariableMonitoring;
import org.voltyard.ocpp.v2.Component;
import org.voltyard.ocpp.v2.ComponentVariable;
import org.voltyard.ocpp.v2.EVSE;
import org.voltyard.ocpp.v2.GenericDeviceModelStatus;
import org.voltyard.ocpp.v2.GetBaseReport;
import org.voltyard.ocpp.v2.GetBaseReport.ReportBase;
import org.voltyard.ocpp.v2.GetDisplayMessages;
import org.voltyard.ocpp.v2.GetMonitoringReport;
import org.voltyard.ocpp.v2.GetReport;
import org.voltyard.ocpp.v2.GetVariables;
import org.voltyard.ocpp.v2.GetVariables.GetVariableStatus;
import org.voltyard.ocpp.v2.Heartbeat;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v2.MessageContent;
import org.voltyard.ocpp.v2.MessageFormat;
import org.voltyard.ocpp.v2.MessageInfo;
import org.voltyard.ocpp.v2.MessagePriority;
import org.voltyard.ocpp.v2.MonitorKind;
import org.voltyard.ocpp.v2.NotifyDisplayMessages;
import org.voltyard.ocpp.v2.NotifyEvent;
import org.voltyard.ocpp.v2.NotifyMonitoringReport;
import org.voltyard.ocpp.v2.NotifyReport;
import org.voltyard.ocpp.v2.RequestStartStopStatus;
import org.voltyard.ocpp.v2.RequestStartTransaction;
import org.voltyard.ocpp.v2.SetDisplayMessage;
import org.voltyard.ocpp.v2.SetDisplayMessage.DisplayMessageStatus;
import org.voltyard.ocpp.v2.SetVariableMonitoring;
import org.voltyard.ocpp.v2.SetVariables;
import org.voltyard.ocpp.v2.SetVariables.SetVariableStatus;
import org.voltyard.ocpp.v2.StatusNotification;
import org.voltyard.ocpp.v2.Variable;

class DeviceModelTest {
  private final Bench bench = Bench.running(Edition.V2_0_1, Bench.AC);

  @SuppressWarnings("unchecked") // the answer of a command is its response
  private static <R> R told(Bench bench, Call<R> command) {
    bench.depot.command(command);
    bench.seconds(1);
    return (R) bench.depot.answer();
  }

  private static Component component(String name) {
    return new Component(null, name, null);
  }

  private SetVariableStatus write(String component, String variable, String value) {
    return told(
            bench,
            new SetVariables.Request(
                List.of(
                    new SetVariables.SetVariableData(
                        null, value, component(component), new Variable(variable, null)))))
        .setVariableResult()
        .getFirst()
        .attributeStatus();
  }

  private GetVariables.GetVariableResult read(Component component, String variable) {
    return told(
            bench,
            new GetVariables.Request(
                List.of(
                    new GetVariables.GetVariableData(
                        null, component, new Variable(variable, null)))))
        .getVariableResult()
        .getFirst();
  }

  @Test
  void variablesAreReadAndWritten() {
    assertThat(write("OCPPCommCtrlr", "HeartbeatInterval", "20"))
        .isEqualTo(SetVariableStatus.ACCEPTED);
    bench.depot.forget();
    bench.seconds(60);
    assertThat(bench.depot.heard(Heartbeat.Request.class)).hasSize(3);
    assertThat(read(component("OCPPCommCtrlr"), "HeartbeatInterval").attributeValue())
        .isEqualTo("20");
    assertThat(read(new Component(new EVSE(1, null), "EVSE", null), "AvailabilityState"))
        .extracting(GetVariables.GetVariableResult::attributeValue)
        .isEqualTo("Available");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThat(write("OCPPCommCtrlr", "HeartbeatInterval", "often"))
        .isEqualTo(SetVariableStatus.REJECTED);
    assertThat(write("ChargingStation", "Model", "Better")).isEqualTo(SetVariableStatus.REJECTED);
    assertThat(write("TxCtrlr", "TxStartPoint", "Tomorrow")).isEqualTo(SetVariableStatus.REJECTED);
    assertThat(write("SampledDataCtrlr", "TxUpdatedMeasurands", "SoC,RPM"))
        .isEqualTo(SetVariableStatus.REJECTED);
    assertThat(write("TxCtrlr", "Nothing", "1")).isEqualTo(SetVariableStatus.UNKNOWN_VARIABLE);
    assertThat(write("NoCtrlr", "Nothing", "1")).isEqualTo(SetVariableStatus.UNKNOWN_COMPONENT);
    assertThat(read(component("NoCtrlr"), "Nothing").attributeStatus())
        .isEqualTo(GetVariableStatus.UNKNOWN_COMPONENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"V2_0_1", "V2_1"})
  void theFullInventoryComesInSeveralParts(Edition edition) {
    Bench one = Bench.running(edition, Bench.DC, Bench.DC);
    assertThat(told(one, new GetBaseReport.Request(4, ReportBase.FULL_INVENTORY)).status())
        .isEqualTo(GenericDeviceModelStatus.ACCEPTED);
    List<NotifyReport.Request> parts = one.depot.heard(NotifyReport.Request.class);
    assertThat(parts.size()).isGreaterThan(3);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i).seqNo()).isEqualTo(i);
      assertThat(Boolean.TRUE.equals(parts.get(i).tbc())).isEqualTo(i < parts.size() - 1);
    }
    List<NotifyReport.ReportData> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(Objects.requireNonNullElse(part.reportData(), List.of())));
    assertThat(all).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(data -> data.component().name())
        .contains("OCPPCommCtrlr", "TxCtrlr", "SecurityCtrlr", "ClockCtrlr", "EVSE", "Connector");
  }

  @Test
  void aPendingChargerReportsButChargesNobody() {
    Bench pending = new Bench(Edition.V2_1, Bench.AC);
    pending.depot.admission = BootNotification.Status.PENDING;
    pending.charger.start();
    pending.seconds(1);
    told(pending, new GetBaseReport.Request(4, ReportBase.SUMMARY_INVENTORY));
    assertThat(pending.depot.heard(NotifyReport.Request.class)).hasSize(1);
    RequestStartTransaction.Request start =
        new RequestStartTransaction.Request(1, null, new IdToken(null, "APP", "Central"), 1, null);
    assertThat(told(pending, start).status()).isEqualTo(RequestStartStopStatus.REJECTED);
    assertThat(pending.depot.heard(StatusNotification.Request.class)).isEmpty();
  }

  @Test
  void aReportTellsWhatIsAskedFor() {
    ComponentVariable power = new ComponentVariable(component("EVSE"), new Variable("Power", null));
    told(bench, new GetReport.Request(List.of(power), 5, null));
    assertThat(bench.depot.heard(NotifyReport.Request.class).getFirst().reportData()).hasSize(1);
    GetReport.Request troubled =
        new GetReport.Request(null, 6, List.of(GetReport.ComponentCriterion.PROBLEM));
    assertThat(told(bench, troubled).status()).isEqualTo(GenericDeviceModelStatus.EMPTY_RESULT_SET);
  }

  private SetVariableMonitoring.SetMonitoringResult watch(
      MonitorKind kind, double value, @Nullable Integer id) {
    return told(
            bench,
            new SetVariableMonitoring.Request(
                List.of(
                    new SetVariableMonitoring.SetMonitoringData(
                        id,
                        null,
                        BigDecimal.valueOf(value),
                        kind,
                        5,
                        new Component(new EVSE(1, null), "EVSE", null),
                        new Variable("Power", null),
                        null))))
        .setMonitoringResult()
        .getFirst();
  }

  @Test
  void monitorsTellWhenALineIsCrossed() {
    Integer id = watch(MonitorKind.UPPER_THRESHOLD, 10_000, null).id();
    assertThat(watch(MonitorKind.UPPER_THRESHOLD, 9_000, null).status())
        .isEqualTo(SetVariableMonitoring.SetMonitoringStatus.DUPLICATE);
    bench.charge(1);
    bench.seconds(10);
    bench.charger.unplug(1);
    bench.seconds(2);
    assertThat(bench.depot.heard(NotifyEvent.Request.class))
        .extracting(event -> event.eventData().getFirst().cleared())
        .containsExactly(null, true);
    told(bench, new GetMonitoringReport.Request(null, 8, null));
    assertThat(bench.depot.heard(NotifyMonitoringReport.Request.class)).hasSize(1);
    told(bench, new ClearVariableMonitoring.Request(List.of(id == null ? 0 : id)));
    assertThat(told(bench, new GetMonitoringReport.Request(null, 9, null)).status())
        .isEqualTo(GenericDeviceModelStatus.EMPTY_RESULT_SET);
  }

  @Test
  void periodicMonitorsTellAgainAndAgain() {
    watch(MonitorKind.PERIODIC, 10, null);
    bench.depot.forget();
    bench.seconds(60);
    assertThat(bench.depot.heard(NotifyEvent.Request.class).size()).isBetween(5, 6);
  }

  private static MessageInfo message(int id, MessageFormat format, @Nullable String transaction) {
    return new MessageInfo(
        null,
        id,
        MessagePriority.NORMAL_CYCLE,
        null,
        null,
        null,
        transaction,
        new MessageContent(format, null, "Welcome"),
        null);
  }

  @Test
  void messagesAreShownUntilTheyAreCleared() {
    assertThat(show(message(1, MessageFormat.UTF8, null))).isEqualTo(DisplayMessageStatus.ACCEPTED);
    assertThat(show(message(2, MessageFormat.HTML, null)))
        .isEqualTo(DisplayMessageStatus.NOT_SUPPORTED_MESSAGE_FORMAT);
    assertThat(show(message(3, MessageFormat.UTF8, "none")))
        .isEqualTo(DisplayMessageStatus.UNKNOWN_TRANSACTION);
    told(bench, new GetDisplayMessages.Request(null, 7, null, null));
    assertThat(bench.depot.heard(NotifyDisplayMessages.Request.class)).hasSize(1);
    assertThat(told(bench, new ClearDisplayMessage.Request(1)).status())
        .isEqualTo(ClearDisplayMessage.ClearMessageStatus.ACCEPTED);
    assertThat(told(bench, new GetDisplayMessages.Request(null, 8, null, null)).status())
        .isEqualTo(GetDisplayMessages.Status.UNKNOWN);
  }

  private DisplayMessageStatus show(MessageInfo message) {
    return told(bench, new SetDisplayMessage.Request(message)).status();
  }
}
