package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.MessageTemplate;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.domain.TransactionId;

/// Messages on the stations' displays, and templates for them.
final class DisplaysResource {
  private static final String MESSAGES = "/stations/{id}/messages";
  private static final Param<Integer> NUMBER =
      Param.path("number", "The message's number", Syntax.small(0, Integer.MAX_VALUE));
  private static final Param<String> NAME = Param.path("name", "The template's name", Syntax.TEXT);

  /// A text in one language.
  record Text(
      DisplayMessage.@Nullable Format format,
      @About("As in RFC 5646") @Nullable String language,
      String content) {
    static Text of(DisplayMessage.Text text) {
      return new Text(text.format(), text.language(), text.content());
    }

    DisplayMessage.Text text() {
      return new DisplayMessage.Text(
          format == null ? DisplayMessage.Format.UTF8 : format, language, content);
    }
  }

  /// A message on a station.
  record Item(
      int number,
      @About("Since when the depot knows it there") Instant since,
      @Nullable String display,
      DisplayMessage.Priority priority,
      DisplayMessage.@Nullable State state,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String transaction,
      List<Text> texts) {
    static Item of(DeviceView.Message shown) {
      DisplayMessage m = shown.message();
      return new Item(
          m.number(),
          shown.since(),
          m.display(),
          m.priority(),
          m.state(),
          m.from(),
          m.until(),
          Optional.ofNullable(m.transaction()).map(TransactionId::value).orElse(null),
          m.texts().stream().map(Text::of).toList());
    }
  }

  /// A message to be shown.
  record Body(
      @About("Of the message that it replaces; a new one when absent") @Nullable Integer number,
      @Nullable String display,
      DisplayMessage.@Nullable Priority priority,
      DisplayMessage.@Nullable State state,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String transaction,
      List<Text> texts) {
    DisplayMessage message(int free) {
      List<DisplayMessage.Text> all = DisplaysResource.texts(texts);
      return new DisplayMessage(
          number == null ? free : number,
          display,
          priority == null ? DisplayMessage.Priority.NORMAL : priority,
          state,
          from,
          until,
          transaction == null ? null : new TransactionId(transaction),
          all.getFirst(),
          all.subList(1, all.size()));
    }
  }

  /// What the station said to a message.
  record Shown(int number, boolean accepted, String status) {}

  /// Which messages are to be reported; all when nothing is named.
  record Wanted(
      @Nullable List<Integer> numbers,
      DisplayMessage.@Nullable Priority priority,
      DisplayMessage.@Nullable State state) {}

  /// A message kept under a name.
  record Template(
      String name,
      DisplayMessage.Priority priority,
      DisplayMessage.@Nullable State state,
      List<Text> texts) {
    static Template of(MessageTemplate t) {
      return new Template(
          t.name(), t.priority(), t.state(), t.texts().stream().map(Text::of).toList());
    }
  }

  /// What a template is to be.
  record TemplateBody(
      DisplayMessage.@Nullable Priority priority,
      DisplayMessage.@Nullable State state,
      List<Text> texts) {}

  private final Doors.Displays displays;
  private final Lookup lookup;

  DisplaysResource(Doors.Displays displays, Lookup lookup) {
    this.displays = displays;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get(MESSAGES, "The messages on a station's display, by number")
            .needs(Permission.VIEW)
            .with(StationsResource.ID)
            .fails(Problem.Kind.NOT_FOUND)
            .lists(Item.class, this::list, Item::of),
        asks(Route.post(MESSAGES, "Shows a message")
                .needs(Permission.OPERATE)
                .takes(Body.class)
                .gives(Shown.class))
            .by(this::show),
        asks(Route.post(MESSAGES + "/report", "Has a station report its messages")
                .needs(Permission.OPERATE)
                .takes(Wanted.class)
                .gives(CommandsResource.Status.class))
            .by(this::read),
        asks(Route.delete(MESSAGES + "/{number}", "Removes a message")
                .needs(Permission.OPERATE)
                .with(NUMBER)
                .gives(CommandsResource.Status.class))
            .by(r -> Answer.ok(said(r, new DisplayOrder.Remove(r.path(NUMBER))))),
        Route.get("/message-templates", "The templates for messages, by name")
            .needs(Permission.VIEW)
            .lists(
                Template.class,
                r -> Slice.of(displays.templates().get(), MessageTemplate::name, r),
                Template::of),
        Route.put("/message-templates/{name}", "Keeps a template")
            .needs(Permission.OPERATE)
            .with(NAME)
            .takes(TemplateBody.class)
            .gives(Template.class)
            .by(this::keep),
        Route.delete("/message-templates/{name}", "Gives a template up")
            .needs(Permission.OPERATE)
            .with(NAME)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::drop));
  }

  private static Route.Draft asks(Route.Draft draft) {
    return draft
        .with(StationsResource.ID)
        .fails(Problem.Kind.NOT_FOUND, Problem.Kind.INVALID_COMMAND)
        .fails(Outcomes.PROBLEMS);
  }

  private static List<DisplayMessage.Text> texts(List<Text> texts) {
    if (texts.isEmpty() || texts.size() > 5) {
      throw Bodies.invalid("texts: 1 to 5 are allowed");
    }
    return texts.stream().map(Text::text).toList();
  }

  private StationId station(Request request) {
    return lookup.station(request.path(StationsResource.ID)).id();
  }

  private Page<DeviceView.Message> list(Request request) {
    List<DeviceView.Message> all = displays.messages().apply(station(request));
    return Slice.of(all, m -> "%010d".formatted(m.message().number()), request);
  }

  private Answer show(Request request) {
    StationId station = station(request);
    DisplayMessage message =
        request.body(Body.class).message(displays.freeNumber().applyAsInt(station));
    CommandsResource.Status said = said(request, new DisplayOrder.Show(message));
    return Answer.ok(new Shown(message.number(), said.accepted(), said.status()));
  }

  private Answer read(Request request) {
    Wanted body = request.body(Wanted.class);
    List<Integer> numbers = body.numbers();
    return Answer.ok(
        said(
            request,
            new DisplayOrder.Read(
                displays.request().getAsInt(),
                numbers == null ? List.of() : numbers,
                body.priority(),
                body.state())));
  }

  private CommandsResource.Status said(Request request, DisplayOrder<?> order) {
    try {
      CompletableFuture<? extends Outcome<?>> pending =
          displays.ask().ask(station(request), order, request.origin());
      return Answers.status(pending);
    } catch (StationLink.InvalidCommand e) {
      throw new Problem(Problem.Kind.INVALID_COMMAND, String.valueOf(e.getMessage()));
    }
  }

  private Answer keep(Request request) {
    TemplateBody body = request.body(TemplateBody.class);
    List<DisplayMessage.Text> all = texts(body.texts());
    DisplayMessage.Priority priority = body.priority();
    try {
      MessageTemplate template =
          new MessageTemplate(
              request.path(NAME),
              priority == null ? DisplayMessage.Priority.NORMAL : priority,
              body.state(),
              all.getFirst(),
              all.subList(1, all.size()));
      displays.keep().accept(template, request.origin());
      return Answer.ok(Template.of(template));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Answer drop(Request request) {
    String name = request.path(NAME);
    if (displays.templates().get().stream().noneMatch(t -> t.name().equals(name))) {
      throw Problem.notFound("template", name);
    }
    displays.drop().accept(name, request.origin());
    return new Answer.Done();
  }
}
