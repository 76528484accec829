package org.voltyard.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.Origin;

/// The REST server: one table of routes, one way in and one way out.
public final class ApiServer implements AutoCloseable {
  static final String BASE = "/api/v1";
  static final String PROBLEM = "application/problem+json";
  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

  private final ApiSettings settings;
  private final List<Route> routes;
  private final FactStream stream;
  private final Authentication authentication;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("api-", 0).factory());
  private final Javalin javalin;

  private ApiServer(ApiSettings settings, Doors doors, InstantSource clock) {
    this.settings = settings;
    stream = new FactStream(doors.facts(), settings.heartbeat());
    authentication = new Authentication(doors.access());
    routes = table(doors, new Lookup(doors, clock), stream);
    javalin = Javalin.create(this::configure);
  }

  /// Starts to listen.
  public static ApiServer start(ApiSettings settings, Doors doors, InstantSource clock) {
    ApiServer server = new ApiServer(settings, doors, clock);
    server.javalin.start();
    LOG.info("API at http://{}:{}{}/docs", settings.bind(), server.port(), BASE);
    return server;
  }

  /// The port it listens on.
  public int port() {
    return javalin.port();
  }

  List<Route> routes() {
    return routes;
  }

  /// All that is really listened to, as `GET /path`; for the test that nothing is hidden.
  List<String> served() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method + " " + endpoint.path.substring(BASE.length()))
        .toList();
  }

  /// A resource adds its line here.
  private static List<Route> table(Doors doors, Lookup lookup, FactStream stream) {
    List<Route> all = new ArrayList<>();
    all.addAll(new StationsResource(doors.stations(), lookup).routes());
    all.addAll(new CommandsResource(doors.commands(), lookup).routes());
    all.addAll(new VariablesResource(doors.fleet(), lookup).routes());
    all.addAll(new TemplatesResource(doors.fleet().templates()).routes());
    all.addAll(new ChargingLimitsResource(doors.limits(), lookup).routes());
    all.addAll(new EvsesResource(doors.stations()).routes());
    all.addAll(new JobsResource(doors.jobs(), lookup).routes());
    all.addAll(new SessionsResource(doors.sessions(), lookup).routes());
    all.addAll(new MeterValuesResource(doors.sessions().archive(), lookup).routes());
    all.addAll(
        new TokensResource(
                doors.tokens(),
                doors.registers(),
                lookup,
                doors.prices().costs()::currency,
                doors.trail())
            .routes());
    all.addAll(new ReservationsResource(doors.upkeep().reservations()).routes());
    all.addAll(new LocalListResource(doors.upkeep().lists(), lookup).routes());
    all.addAll(new GridResource(doors.upkeep().grid(), lookup).routes());
    all.addAll(new SwapsResource(doors.upkeep().swaps(), lookup).routes());
    all.addAll(new FramesResource(doors.frames(), doors.trail()).routes());
    all.addAll(new FindingsResource(doors.frames(), lookup).routes());
    all.addAll(new FactsResource(doors.facts(), stream).routes());
    all.addAll(new SecurityEventsResource(doors.security()).routes());
    all.addAll(new MonitorsResource(doors.devices(), lookup).routes());
    all.addAll(new DeviceEventsResource(doors.devices(), lookup).routes());
    all.addAll(new CustomersResource(doors.devices(), lookup, doors.trail()).routes());
    all.addAll(new DisplaysResource(doors.displays(), lookup).routes());
    all.addAll(new SettingsResource(doors.settings()).routes());
    all.addAll(new CertificatesResource(doors.authority()).routes());
    all.addAll(new TariffsResource(doors.prices(), lookup).routes());
    all.addAll(new PaymentsResource(doors.prices()).routes());
    all.addAll(new ProfileRaiseResource(doors.raises(), lookup).routes());
    all.addAll(new KeysResource(doors.access().keys(), lookup).routes());
    all.addAll(new AuditResource(doors).routes());
    all.addAll(new DriversResource(doors.registers(), doors.trail()).routes());
    all.addAll(new VehiclesResource(doors.registers(), doors.trail()).routes());
    all.addAll(new OrganisationsResource(doors.registers(), doors.trail()).routes());
    all.addAll(new StatementsResource(doors, lookup).routes());
    all.addAll(new ImportsResource(doors.imports()).routes());
    all.addAll(new HealthResource(doors.health(), doors.facts().log(), lookup).routes());
    all.addAll(new DocsResource(doors, all).routes());
    return List.copyOf(all);
  }

  private void configure(JavalinConfig config) {
    QueuedThreadPool pool = new QueuedThreadPool(16, 2);
    pool.setName("api-io");
    pool.setVirtualThreadsExecutor(threads);
    config.jetty.threadPool = pool;
    config.jetty.host = settings.bind();
    config.jetty.port = settings.port();
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = settings.bodyLimit();
    config.http.prefer405over404 = true;
    config.routes.before(Guard::check);
    for (Route route : routes) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method()),
          BASE + route.path(),
          context -> serve(context, route));
    }
    // Javalin has a page of its own for these
    config.routes.exception(HttpResponseException.class, ApiServer::tell);
    config.routes.exception(Exception.class, ApiServer::tell);
  }

  /// Who asks, whether they may, then what they asked.
  private void serve(Context context, Route route) throws IOException {
    Origin origin =
        switch (route.need()) {
          case Route.Need.Nothing() -> null;
          case Route.Need.Right(var permission) -> {
            Origin caller = authentication.of(context);
            caller.needs(permission);
            yield Reason.of(context).map(caller::because).orElse(caller);
          }
        };
    answer(context, route.handler().answer(new Request(context, route, origin)));
  }

  private static void answer(Context context, Answer answer) throws IOException {
    switch (answer) {
      case Answer.Value(int status, Object value) ->
          context.status(status).contentType(Route.JSON).result(Codec.bytes(value));
      case Answer.Text(String type, String text) -> context.contentType(type).result(text);
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

  private static void tell(Exception failure, Context context) {
    Problem problem =
        switch (failure) {
          case Problem told -> told;
          case Forbidden refused -> Problem.of(refused);
          case HttpResponseException refused -> translated(refused);
          default -> unexpected(failure, context);
        };
    if (context.res().isCommitted()) {
      return;
    }
    if (problem.kind() == Problem.Kind.UNAUTHENTICATED) {
      context.header("WWW-Authenticate", Authentication.CHALLENGE);
    }
    context
        .status(problem.kind().status())
        .contentType(PROBLEM)
        .result(Codec.bytes(problem.told(context.path())));
  }

  private static Problem translated(HttpResponseException refused) {
    String text = String.valueOf(refused.getMessage());
    return switch (refused.getStatus()) {
      case 404 -> new Problem(Problem.Kind.NOT_FOUND, "no such address");
      case 405 -> new Problem(Problem.Kind.METHOD_NOT_ALLOWED, text);
      case 413 -> new Problem(Problem.Kind.BODY_TOO_LARGE, text);
      default -> new Problem(Problem.Kind.INTERNAL, text);
    };
  }

  private static Problem unexpected(Exception failure, Context context) {
    String code = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("{} {} failed, code {}", context.method(), context.path(), code, failure);
    return new Problem(Problem.Kind.INTERNAL, "see the log at code " + code).with("code", code);
  }

  /// Ends all streams, then stops to listen.
  @Override
  public void close() {
    stream.close();
    javalin.stop();
    threads.shutdown();
  }
}
