package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.admin.drivers.FakePortal.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/// A browser on the drivers' page: keeps its cookies and the token that it was told.
final class DriverBrowser {
  @Nullable String cookie;
  String token = "";
  private final ApiTest api;

  DriverBrowser(ApiTest api) {
    this.api = api;
  }

  ApiTest.Told ask(String method, String path, String body) {
    HttpRequest.Builder request =
        api.request("/driver/api/" + path)
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", token)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    String shown = cookie;
    if (shown != null) {
      request.header("Cookie", shown);
    }
    HttpResponse<String> answer = api.exchange(request);
    for (String set : answer.headers().allValues("Set-Cookie")) {
      if (!set.contains("=;")) {
        cookie = set.substring(0, set.indexOf(';'));
      }
    }
    ApiTest.Told told = ApiTest.Told.of(answer);
    if (told.text().startsWith("{\"token\"")) {
      token = told.at("/token");
    }
    return told;
  }

  ApiTest.Told get(String path) {
    return ask("GET", path, "");
  }

  ApiTest.Told post(String path, String body) {
    return ask("POST", path, body);
  }

  DriverBrowser opened() {
    assertThat(get("hello").status()).isEqualTo(200);
    return this;
  }

  DriverBrowser registered(String address) {
    opened();
    String body =
        "{\"name\":\"Li Wei\",\"address\":\"%s\",\"password\":\"%s\"}".formatted(address, PASSWORD);
    assertThat(post("registration", body).status()).isEqualTo(204);
    assertThat(post("sign-in", proof(address, PASSWORD)).status()).isEqualTo(200);
    return this;
  }

  /// What a driver signs in with.
  static String proof(String address, String password) {
    return "{\"address\":\"%s\",\"password\":\"%s\"}".formatted(address, password);
  }
}
