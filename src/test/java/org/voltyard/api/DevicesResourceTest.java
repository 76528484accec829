package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.Gravity;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

class DevicesResourceTest extends ApiTest {
  @BeforeEach
  void station() {
    depot.withStation("A1");
  }

  private Object asked() {
    return depot.devices.asked.getLast();
  }

  @Test
  void monitorsAndStreamsAreShown() {
    Told told = get("/stations/A1/monitors");
    assertThat(told.at("/base")).isEqualTo("factory");
    assertThat(told.at("/monitors/0/variable")).isEqualTo("EVSE#1/Temperature");
    assertThat(told.at("/monitors/0/kind")).isEqualTo("upper_threshold");
    assertThat(told.at("/streams/0/lastValue")).isEqualTo("2");
    assertThat(told.at("/streams/0/missing")).isEqualTo("2");
    get("/stations/B2/monitors").problem(404, "not-found");
  }

  @Test
  void monitorsAreSetClearedAndReported() {
    Told told =
        call(
            "POST",
            "/stations/A1/monitors",
            """
            {"monitors":[{"variable":"EVSE#1/Power","kind":"periodic","value":60.0,
              "severity":8,"streamInterval":10}]}""");
    assertThat(told.at("/items/0/status")).isEqualTo("Accepted");
    assertThat(((DiagnosticOrder.SetMonitors) asked()).wishes().getFirst().kind())
        .isEqualTo(Monitor.Kind.PERIODIC);
    call(
            "POST",
            "/stations/A1/monitors",
            """
            {"monitors":[{"variable":"A/B","kind":"delta","value":1.0,"severity":12}]}""")
        .problem(422, "invalid-body");
    call("DELETE", "/stations/A1/monitors/4", "");
    assertThat(asked()).isEqualTo(new DiagnosticOrder.ClearMonitors(java.util.List.of(4)));
    call("POST", "/stations/A1/monitors/report", "{\"groups\":[\"delta\"]}");
    assertThat(((DiagnosticOrder.ReadMonitors) asked()).groups())
        .containsExactly(Monitor.Group.DELTA);
    Told setup =
        call("PUT", "/stations/A1/monitors/setup", "{\"base\":\"hard_wired\",\"level\":3}");
    assertThat(setup.json().path("items")).hasSize(2);
    assertThat(asked()).isEqualTo(new DiagnosticOrder.SetLevel(3));
    call("PUT", "/stations/A1/monitors/setup", "{}").problem(422, "invalid-body");
    call("PUT", "/stations/A1/streams/3", "{\"values\":5}");
    assertThat(asked()).isInstanceOf(DiagnosticOrder.AdjustStream.class);
  }

  @Test
  void eventsAreSearchedAndAlertsListed() {
    Told told =
        get("/device-events?station=A1&gravity=critical&trigger=alerting&contains=temp&limit=5");
    assertThat(told.at("/items/0/code")).isEqualTo("CX003");
    assertThat(told.at("/items/0/gravity")).isEqualTo("critical");
    assertThat(told.at("/items/0/clearedAt")).isEqualTo("2026-05-01T10:01:00Z");
    assertThat(asked())
        .isEqualTo(
            new DeviceEventArchive.Query(
                new StationId("A1"),
                Gravity.CRITICAL,
                DeviceNotice.Trigger.ALERTING,
                "temp",
                null,
                null,
                null,
                5));
    assertThat(get("/device-alerts").at("/items/0/seq")).isEqualTo("17");
    assertThat(get("/device-alerts?station=B2").json().path("items")).isEmpty();
    assertThat(get("/stations/A1/monitors/4/values").at("/items/0/value")).isEqualTo("20.4");
  }

  @Test
  void customersAreAskedForByOneThing() {
    Told told =
        call(
            "POST",
            "/stations/A1/customer-requests",
            "{\"token\":\"CARD\",\"report\":true,\"clear\":false}");
    assertThat(told.at("/request")).isEqualTo("99");
    assertThat(asked())
        .isEqualTo(
            new DiagnosticOrder.Customer(
                99, new CustomerReference.ByToken(new TokenId("CARD")), true, false));
    call(
            "POST",
            "/stations/A1/customer-requests",
            "{\"token\":\"CARD\",\"identifier\":\"x\",\"report\":true,\"clear\":false}")
        .problem(422, "invalid-body");
    assertThat(get("/stations/A1/customer-requests").at("/items/0/data")).isEqualTo("Jane");
    assertThat(call("DELETE", "/stations/A1/customer-requests/99", "").status()).isEqualTo(204);
    assertThat(depot.devices.discarded).containsExactly(99);
  }

  @Test
  void messagesAreShownRemovedAndReported() {
    assertThat(get("/stations/A1/messages").at("/items/0/texts/0/content")).isEqualTo("Hello A1");
    Told told =
        call(
            "POST",
            "/stations/A1/messages",
            "{\"state\":\"faulted\",\"texts\":[{\"content\":\"Sorry\",\"language\":\"en\"}]}");
    assertThat(told.at("/accepted")).isEqualTo("false");
    assertThat(told.at("/status")).isEqualTo("NotSupportedState");
    DisplayMessage sent = ((DisplayOrder.Show) asked()).message();
    assertThat(sent.number()).isEqualTo(7);
    assertThat(sent.priority()).isEqualTo(DisplayMessage.Priority.NORMAL);
    call("POST", "/stations/A1/messages", "{\"texts\":[]}").problem(422, "invalid-body");
    call("DELETE", "/stations/A1/messages/6", "");
    assertThat(asked()).isEqualTo(new DisplayOrder.Remove(6));
    call("POST", "/stations/A1/messages/report", "{\"priority\":\"in_front\"}");
    assertThat(((DisplayOrder.Read) asked()).all()).isFalse();
  }

  @Test
  void templatesAreKeptAndGivenUp() {
    Told kept =
        call(
            "PUT",
            "/message-templates/closed",
            "{\"texts\":[{\"content\":\"Closed\"},{\"content\":\"关闭\",\"language\":\"zh\"}]}");
    assertThat(kept.status()).isEqualTo(200);
    assertThat(get("/message-templates").at("/items/0/texts/1/content")).isEqualTo("关闭");
    assertThat(call("DELETE", "/message-templates/closed", "").status()).isEqualTo(204);
    call("DELETE", "/message-templates/closed", "").problem(404, "not-found");
  }
}
