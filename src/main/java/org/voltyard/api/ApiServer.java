package org.voltyard.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.api.metrics.Metrics;
import org.voltyard.domain.Forbidden;

/// The REST server: one table of routes, one way in and one way out.
public final class ApiServer implements AutoCloseable {
  static final String BASE = "/api/v1";
  static final String PROBLEM = "application/problem+json";
  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

  private final ApiSettings settings;
  private final List<Route> routes;
  private final FactStream stream;
  private final FactSockets sockets;
  private final Metrics metrics;
  private final List<WebRoute> web;
  private final Limits limits;
  private final Serving serving;
  private final DriverGate drivers;
  private final Scheduler timer = new ScheduledExecutorScheduler("api-timer", true);
  private final SlowClients slow;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("api-", 0).factory());
  private final Javalin javalin;

  private ApiServer(ApiSettings settings, Doors doors, InstantSource clock) {
    this.settings = settings;
    stream = new FactStream(doors.facts(), settings.heartbeat());
    drivers = new DriverGate(doors.driverPage().portal().accounts(), clock);
    Lookup lookup = new Lookup(doors, clock);
    List<Route> all = new ArrayList<>(table(doors, lookup, stream));
    all.addAll(DriverRoutes.of(doors, drivers, lookup));
    routes = List.copyOf(all);
    metrics = doors.watching().metrics();
    web = web(doors);
    limits = new Limits(settings.limits(), clock);
    slow = new SlowClients(timer, settings.limits().patience());
    serving = new Serving(new Authentication(doors.access()), drivers, limits, routes, clock);
    sockets = new FactSockets(new FactsResource(doors.facts(), stream), stream, serving, threads);
    javalin = Javalin.create(this::configure);
  }

  /// Starts to listen.
  public static ApiServer start(ApiSettings settings, Doors doors, InstantSource clock) {
    ApiServer server = new ApiServer(settings, doors, clock);
    server.javalin.start();
    LOG.info(
        "API at {}://{}:{}{}/docs", settings.door().scheme(), settings.bind(), server.port(), BASE);
    return server;
  }

  /// Where it is reached from this machine, or by the address it listens on.
  public String address() {
    return settings.door().scheme() + "://" + settings.bind() + ":" + port();
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
        .map(endpoint -> endpoint.method + " " + served(endpoint.path))
        .toList();
  }

  private static String served(String path) {
    return path.startsWith(BASE)
        ? path.substring(BASE.length())
        : path.startsWith(DriverRoutes.API) ? path : "root " + path;
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
    all.addAll(new AttributionsResource(doors.sessions(), lookup).routes());
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
    all.addAll(new ShiftsResource(doors.shifts()).routes());
    all.addAll(new DriversResource(doors.registers(), doors.trail()).routes());
    all.addAll(new VehiclesResource(doors.registers(), doors.trail()).routes());
    all.addAll(new PhotosResource(doors.registers().photos(), doors.trail()).routes());
    all.addAll(new OrganisationsResource(doors.registers(), doors.trail()).routes());
    all.addAll(new StatementsResource(doors, lookup).routes());
    all.addAll(new ChargeCurveResource(doors.statements().curves(), doors.trail()).routes());
    all.addAll(new ImportsResource(doors.imports()).routes());
    all.addAll(new PersonalDataResource(doors.personal()).routes());
    all.addAll(new HealthResource(doors.health(), doors.facts().log(), lookup).routes());
    all.addAll(new ApprovalsResource(doors.access().approvals()).routes());
    all.addAll(new OAuthClientsResource(doors.access().oauth()).routes());
    all.addAll(new WebhooksResource(doors.webhooks()).routes());
    all.addAll(new MetricsResource(doors.watching()).routes());
    all.addAll(new DriversDeskResource(doors.driverPage(), lookup).routes());
    all.addAll(new DocsResource(doors, all).routes());
    return List.copyOf(all);
  }

  /// What is outside of the API's table.
  private static List<WebRoute> web(Doors doors) {
    List<WebRoute> all = new ArrayList<>();
    all.addAll(new TokenEndpoint(doors.access().oauth()).routes());
    all.addAll(new AuthorizeEndpoint(doors.access().oauth()).routes());
    all.addAll(new DriverFiles().routes());
    return List.copyOf(all);
  }

  private void configure(JavalinConfig config) {
    QueuedThreadPool pool = new QueuedThreadPool(16, 2);
    pool.setName("api-io");
    pool.setVirtualThreadsExecutor(threads);
    config.jetty.threadPool = pool;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    BodySizes sizes = new BodySizes(settings.bodyLimit());
    config.http.maxRequestSize = sizes.most();
    config.http.prefer405over404 = true;
    Guard guard = new Guard(settings.door());
    config.routes.before(guard::check);
    config.routes.before(limits::arrives);
    config.routes.before(sizes::announced);
    config.routes.before(slow::arrives);
    config.routes.before(sizes::arrived);
    config.routes.before("/driver", drivers::check);
    config.routes.before("/driver/*", drivers::check);
    config.routes.after(limits::leaves);
    config.routes.after(slow::leaves);
    config.jetty.addConnector(
        (jetty, http) ->
            Listening.connector(settings, jetty, http, new Listening.Watch(timer, slow)));
    for (Route route : routes) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method()),
          route.address(),
          context -> serving.serve(context, route));
      if (route.path().equals(MetricsResource.PATH)) {
        config.routes.get(route.path(), context -> serving.serve(context, route));
      }
    }
    for (WebRoute route : web) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method()), route.path(), route.handler()::answer);
    }
    config.routes.wsBeforeUpgrade(
        context -> {
          guard.check(context);
          limits.arrives(context);
        });
    config.routes.wsAfterUpgrade(limits::leaves);
    sockets.addTo(config.routes);
    config.requestLogger.http(this::count);
    // Javalin has a page of its own for these
    config.routes.exception(HttpResponseException.class, ApiServer::tell);
    config.routes.exception(Exception.class, ApiServer::tell);
  }

  private void count(Context context, float millis) {
    Endpoint asked = context.endpoints().lastHttpEndpoint();
    if (asked != null) {
      metrics.served(
          asked.method.toString(),
          asked.path.startsWith(BASE) ? asked.path.substring(BASE.length()) : asked.path,
          context.statusCode(),
          Duration.ofNanos((long) (millis * 1e6)));
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
    Duration pause = problem.pause();
    if (pause != null) {
      context.header("Retry-After", Long.toString(Math.max(1, (pause.toMillis() + 999) / 1000)));
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

  private static String asked(Context context) {
    Endpoint asked = context.endpoints().lastHttpEndpoint();
    return asked == null ? context.method().toString() : asked.method + " " + asked.path;
  }

  private static Problem unexpected(Exception failure, Context context) {
    if (failure instanceof IOException) {
      LOG.debug("client left: {}", failure.getMessage());
      return new Problem(Problem.Kind.MALFORMED_BODY, "the request ended in its middle");
    }
    String code = UUID.randomUUID().toString().substring(0, 8);
    // the address may name a card or a person
    LOG.error("{} failed, code {}", asked(context), code, failure);
    return new Problem(Problem.Kind.INTERNAL, "see the log at code " + code).with("code", code);
  }

  /// Ends all streams, then stops to listen.
  @Override
  public void close() {
    stream.close();
    sockets.close();
    javalin.stop();
    threads.shutdown();
  }
}
