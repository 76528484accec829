package org.voltyard.api;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// Answers at the routes of the table: who asks, whether they may, what they asked, and how it goes
/// back.
final class Serving {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  private final Authentication authentication;
  private final DriverGate drivers;
  private final Limits limits;
  private final Repeats repeats;
  private final Editing editing;

  Serving(
      Authentication authentication,
      DriverGate drivers,
      Limits limits,
      List<Route> routes,
      InstantSource clock) {
    this.authentication = authentication;
    this.drivers = drivers;
    this.limits = limits;
    repeats = new Repeats(clock);
    editing = new Editing(routes);
  }

  void serve(Context context, Route route) throws IOException {
    switch (route.need()) {
      case Route.Need.Nothing() ->
          answer(context, route.handler().answer(new Request(context, route, null)));
      case Route.Need.Driver() -> {
        Origin driver = drivers.visit(context).origin();
        limits.comesFrom(driver.who());
        answer(context, route.handler().answer(new Request(context, route, driver)));
      }
      case Route.Need.Right(var permission) -> {
        Origin caller = caller(context, permission);
        Origin asking = Reason.of(context).map(caller::because).orElse(caller);
        answer(context, inTheNameOf(asking, context, route));
      }
    }
  }

  /// Who asks, if they may.
  Origin caller(Context context, Permission permission) {
    Origin caller = authentication.of(context);
    limits.comesFrom(caller.who());
    caller.needs(permission);
    return caller;
  }

  private Answer inTheNameOf(Origin caller, Context context, Route route) {
    Request request = new Request(context, route, caller);
    return repeats.once(
        context,
        caller.who(),
        () -> editing.serve(context, route, caller, () -> route.handler().answer(request)));
  }

  private static void answer(Context context, Answer answer) throws IOException {
    switch (answer) {
      case Answer.Value(int status, Object value) ->
          context.status(status).contentType(Route.JSON).result(Codec.bytes(value));
      case Answer.Text(String type, String text) -> context.contentType(type).result(text);
      case Answer.Ready(Rendered(int status, String type, String text)) -> {
        context.status(status);
        if (!type.isEmpty()) {
          context.contentType(type).result(text);
        }
      }
      case Answer.File(String type, String name, byte[] bytes) ->
          context
              .contentType(type)
              .header(
                  "Content-Disposition",
                  "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
              .result(bytes);
      case Answer.Done() -> context.status(204);
      case Answer.Flow(String type, Answer.Writing writing) -> flow(context.res(), type, writing);
    }
  }

  private static void flow(HttpServletResponse response, String type, Answer.Writing writing)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Accel-Buffering", "no");
    response.flushBuffer();
    try (OutputStream out = response.getOutputStream()) {
      writing.to(out);
    } catch (IOException e) {
      LOG.debug("client left: {}", e.getMessage());
    }
  }
}
