package org.voltyard.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;

/// One line of the API's table: the server serves from it, the description is drawn from it.
///
/// @param stamp the part of what is told by whose change its `ETag` changes
record Route(
    String method,
    String path,
    String summary,
    Need need,
    List<Param<?>> params,
    @Nullable Input input,
    List<Output> outputs,
    List<Problem.Kind> problems,
    UnaryOperator<Object> stamp,
    Handler handler) {
  Route {
    params = List.copyOf(params);
    outputs = List.copyOf(outputs);
    problems = List.copyOf(problems);
    for (Param<?> param : params) {
      if (param.inPath() != path.contains("{" + param.name() + "}")) {
        throw new IllegalArgumentException(method + " " + path + ": parameter " + param.name());
      }
    }
  }

  /// What the caller must be allowed.
  sealed interface Need {
    /// Whoever reaches the port may ask.
    record Nothing() implements Need {}

    /// Only those may who have this.
    record Right(Permission permission) implements Need {}

    /// Only a driver who is signed in at the drivers' page, and gets at what is theirs.
    record Driver() implements Need {}
  }

  static final String JSON = "application/json";

  /// Does what the route promises.
  @FunctionalInterface
  interface Handler {
    Answer answer(Request request);
  }

  /// The body of the request: a record, or (null) any JSON object. A partial one may leave out
  /// whatever is to stay as it is.
  ///
  /// @param media what it may be sent as
  record Input(@Nullable Class<?> type, boolean partial, List<String> media) {
    static final List<String> OF_JSON = List.of(JSON);

    Input {
      media = List.copyOf(media);
    }

    boolean json() {
      return media.equals(OF_JSON);
    }
  }

  /// The body of an answer; `type` is null when it is not ours to describe.
  record Output(int status, String contentType, @Nullable Class<?> type, boolean page) {}

  static Draft get(String path, String summary) {
    return new Draft("GET", path, summary);
  }

  static Draft post(String path, String summary) {
    return new Draft("POST", path, summary);
  }

  static Draft put(String path, String summary) {
    return new Draft("PUT", path, summary);
  }

  static Draft patch(String path, String summary) {
    return new Draft("PATCH", path, summary);
  }

  static Draft delete(String path, String summary) {
    return new Draft("DELETE", path, summary);
  }

  /// Whether it belongs to the drivers' page and not to the REST interface.
  boolean ofDrivers() {
    return path.startsWith(DriverRoutes.BASE);
  }

  /// Where it is listened to.
  String address() {
    return ofDrivers() ? path : ApiServer.BASE + path;
  }

  /// The first segment: what the description groups by.
  String group() {
    return path.split("/", -1)[1];
  }

  /// A route in the making.
  static final class Draft {
    private final String method;
    private final String path;
    private final String summary;
    private final List<Param<?>> params = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<Problem.Kind> problems = new ArrayList<>();
    private UnaryOperator<Object> stamp = value -> value;
    private @Nullable Input input;
    private @Nullable Need need;

    private Draft(String method, String path, String summary) {
      this.method = method;
      this.path = path;
      this.summary = summary;
    }

    Draft needs(Permission permission) {
      need = new Need.Right(permission);
      return this;
    }

    /// Nobody has to say who they are.
    Draft open() {
      need = new Need.Nothing();
      return this;
    }

    /// A driver is asked for, and staff does not get in.
    Draft driver() {
      need = new Need.Driver();
      return this;
    }

    Draft with(Param<?>... more) {
      params.addAll(List.of(more));
      return this;
    }

    Draft takes(Class<?> type) {
      input = new Input(type, false, Input.OF_JSON);
      return this;
    }

    Draft takesPartOf(Class<?> type) {
      input = new Input(type, true, Input.OF_JSON);
      return this;
    }

    Draft takesAnyObject() {
      input = new Input(null, false, Input.OF_JSON);
      return this;
    }

    /// Anything but JSON, of these types.
    Draft takesFile(List<String> media) {
      input = new Input(null, false, media);
      return this;
    }

    Draft gives(Class<?> type) {
      return gives(200, type);
    }

    Draft gives(int status, Class<?> type) {
      outputs.add(new Output(status, JSON, type, false));
      return this;
    }

    Draft givesPageOf(Class<?> type) {
      outputs.add(new Output(200, JSON, type, true));
      return this;
    }

    Draft givesText(String contentType) {
      outputs.add(new Output(200, contentType, null, false));
      return this;
    }

    Draft givesNothing() {
      outputs.add(new Output(204, "", null, false));
      return this;
    }

    /// A list that is searched page by page, newest first: `search` asks, `item` tells.
    <T> Route lists(Class<?> type, Function<Request, Page<T>> search, Function<? super T, ?> item) {
      return with(Param.CURSOR, Param.LIMIT)
          .givesPageOf(type)
          .by(request -> Answer.ok(request.search(() -> search.apply(request)).map(item)));
    }

    /// The same of an archive, within a time.
    <T> Route listsInTime(
        Class<?> type, Function<Request, Page<T>> search, Function<? super T, ?> item) {
      return with(Param.FROM, Param.TO).lists(type, search, item);
    }

    /// A list that is also told as a whole, as CSV, to whoever accepts that.
    <T> Route listsAlsoAsCsv(Class<?> type, Table<T> table) {
      return with(Param.CURSOR, Param.LIMIT)
          .givesPageOf(type)
          .givesText(Table.CSV)
          .by(table::answer);
    }

    /// What somebody may change of it; the rest moves by itself, and its `ETag` does not tell.
    <T> Draft edited(Class<T> type, Function<T, Object> part) {
      stamp = value -> part.apply(type.cast(value));
      return this;
    }

    Draft fails(Problem.Kind... kinds) {
      problems.addAll(List.of(kinds));
      return this;
    }

    Route by(Handler handler) {
      Need asked = need;
      if (asked == null) {
        throw new IllegalStateException(method + " " + path + " names no permission");
      }
      if (asked instanceof Need.Right) {
        problems.add(Problem.Kind.UNAUTHENTICATED);
        problems.add(Problem.Kind.NOT_ALLOWED);
      }
      if (asked instanceof Need.Driver) {
        problems.add(Problem.Kind.UNAUTHENTICATED);
        problems.add(Problem.Kind.FORBIDDEN);
        problems.add(Problem.Kind.TOO_MANY);
      }
      if (!params.isEmpty()) {
        problems.addFirst(Problem.Kind.BAD_PARAMETER);
      }
      if (input != null) {
        if (input.json()) {
          problems.add(Problem.Kind.MALFORMED_BODY);
        }
        problems.add(Problem.Kind.BODY_TOO_LARGE);
        problems.add(Problem.Kind.BAD_MEDIA_TYPE);
      }
      if (input != null && input.type() != null) {
        problems.add(Problem.Kind.INVALID_BODY);
      }
      return new Route(
          method, path, summary, asked, params, input, outputs, problems, stamp, handler);
    }
  }
}
