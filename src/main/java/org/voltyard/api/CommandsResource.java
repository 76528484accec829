package org.voltyard.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandRights;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;

/// Commands in the station's own words, their forms and what became of them.
final class CommandsResource {
  static final String SEND = "/stations/{id}/commands/{action}";
  private static final Param<String> ACTION =
      Param.path("action", "Name of the action in OCPP, such as Reset", Syntax.TEXT);

  /// Whether the charger agreed, and its own word for it.
  record Status(boolean accepted, String status) {}

  /// What may be filled in for a command.
  record Form(
      String action,
      @About("Functional block of the protocol") String profile,
      @About("JSON schema of the payload") JsonNode schema) {
    static Form of(CommandForm form) {
      return new Form(
          form.action(), form.profile(), Codec.MAPPER.valueToTree(FormSchemas.of(form)));
    }
  }

  /// The forms that a station understands.
  record Forms(List<Form> items) {}

  /// A command that was sent; what is not known yet is null.
  record Item(
      String id,
      String action,
      JsonNode payload,
      String who,
      @About("window, api or depot") String where,
      @About("The reason, where one was given") @Nullable String why,
      Instant sentAt,
      @Nullable Instant answeredAt,
      CommandEvent.@Nullable Result result,
      @Nullable String status,
      @Nullable JsonNode answer,
      @About("Whether what was asked for was seen to happen") @Nullable Boolean effectSeen,
      @Nullable String effect) {
    static Item of(CommandArchive.Entry entry) {
      CommandArchive.Answer answer = entry.answer();
      CommandArchive.Effect effect = entry.effect();
      String payload = answer == null ? null : answer.payload();
      return new Item(
          entry.command().toString(),
          entry.action(),
          json(entry.payload()),
          entry.origin().who(),
          entry.origin().where(),
          entry.origin().why(),
          entry.sentAt(),
          answer == null ? null : answer.at(),
          answer == null ? null : answer.result(),
          answer == null ? null : answer.status(),
          payload == null ? null : json(payload),
          effect == null ? null : effect.seen(),
          effect == null ? null : effect.text());
    }
  }

  private final Doors.Commands commands;
  private final Lookup lookup;

  CommandsResource(Doors.Commands commands, Lookup lookup) {
    this.commands = commands;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/stations/{id}/forms", "The commands that a station understands")
            .needs(Permission.VIEW)
            .with(StationsResource.ID)
            .gives(Forms.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::forms),
        Route.get("/stations/{id}/commands", "What was sent to a station, newest first")
            .needs(Permission.VIEW)
            .with(StationsResource.ID)
            .fails(Problem.Kind.NOT_FOUND)
            .lists(Item.class, this::history, Item::of),
        Route.post(SEND, "Sends a command and waits for the charger's answer")
            .needs(Permission.VIEW)
            .with(StationsResource.ID, ACTION)
            .takesAnyObject()
            .givesText(Route.JSON)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.INVALID_COMMAND)
            .fails(Outcomes.PROBLEMS)
            .by(this::send));
  }

  private Answer forms(Request request) {
    StationId station = lookup.station(request.path(StationsResource.ID)).id();
    return Answer.ok(new Forms(commands.forms().apply(station).stream().map(Form::of).toList()));
  }

  private Page<CommandArchive.Entry> history(Request request) {
    StationId station = lookup.station(request.path(StationsResource.ID)).id();
    return commands.archive().history(station, request.query(Param.CURSOR), request.limit());
  }

  /// Each action has a right of its own; what exactly is asked is looked at once more below.
  private Answer send(Request request) {
    request.origin().needs(CommandRights.ofAction(request.path(ACTION)));
    StationId station = lookup.station(request.path(StationsResource.ID)).id();
    String payload = request.objectText();
    try {
      Outcome.Answered<?> answered =
          Outcomes.answered(
              commands.send().send(station, request.path(ACTION), payload, request.origin()));
      return new Answer.Text(Route.JSON, answered.payload());
    } catch (StationLink.InvalidCommand e) {
      throw new Problem(Problem.Kind.INVALID_COMMAND, String.valueOf(e.getMessage()));
    }
  }

  /// What went over the wire, which need not be JSON if it was cut or masked.
  private static JsonNode json(String text) {
    try {
      return Codec.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return new TextNode(text);
    }
  }
}
