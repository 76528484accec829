package org.voltyard.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// A register as each of them is served: its list, and its entries entered, told, replaced and
/// taken out.
///
/// @param <K> what names an entry
/// @param <B> what a client says of one
/// @param <E> an entry
record RegisterRoutes<K, B, E>(
    Words words, Param<K> id, Shapes<B> shapes, Listed listed, Port<K, B, E> port) {

  /// What is said of it in the description.
  ///
  /// @param entry what one is called, in problems and in the audit log too
  record Words(String entry, String enters, String replaces, String removes) {}

  /// What clients say of an entry, and what they are told.
  record Shapes<B>(Class<?> fresh, Class<B> body, Class<?> item) {}

  /// The list, which stands at the address that its table is called by, and what it can be asked
  /// for.
  record Listed(Table<?> table, List<Param<?>> asked) {
    Listed {
      asked = List.copyOf(asked);
    }
  }

  /// An entry that a client enters.
  record Entered<K, B>(K id, B body) {}

  /// The register behind it.
  interface Port<K, B, E> {
    /// What a client enters, as it came.
    Entered<K, B> entered(Request request);

    Optional<E> find(K id);

    /// The entry's own id, as it was entered.
    K id(E entry);

    /// What a client is told of it.
    Object item(E entry);

    /// Enters it or replaces what is known of it, and tells what is known now.
    ///
    /// @throws IllegalArgumentException when it cannot be so
    E put(K id, B body, Origin origin);

    /// Whether there was one.
    ///
    /// @throws IllegalStateException while others name it
    boolean remove(K id, Origin origin);

    /// Whether one stays as long as others name it.
    default boolean named() {
      return true;
    }
  }

  List<Route> routes() {
    String all = "/" + listed.table().what();
    String one = all + "/{" + id.name() + "}";
    return List.of(
        Route.get(all, title() + "; as JSON by page, or all as CSV")
            .needs(Permission.VIEW_PEOPLE)
            .with(listed.asked().toArray(Param<?>[]::new))
            .listsAlsoAsCsv(shapes.item(), listed.table()),
        Route.post(all, words.enters())
            .needs(Permission.REGISTER)
            .takes(shapes.fresh())
            .gives(201, shapes.item())
            .fails(Problem.Kind.CONFLICT)
            .by(this::create),
        Route.get(one, "One " + words.entry())
            .needs(Permission.VIEW_PEOPLE)
            .with(id)
            .gives(shapes.item())
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::one),
        Route.put(one, words.replaces())
            .needs(Permission.REGISTER)
            .with(id)
            .takes(shapes.body())
            .gives(shapes.item())
            .gives(201, shapes.item())
            .by(this::replace),
        removal(one));
  }

  private Route removal(String one) {
    Route.Draft draft =
        Route.delete(one, words.removes())
            .needs(Permission.REGISTER)
            .with(id)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND);
    return (port.named() ? draft.fails(Problem.Kind.CONFLICT) : draft).by(this::remove);
  }

  private String title() {
    String all = listed.table().what();
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
  }

  private Answer one(Request request) {
    K key = request.path(id);
    E entry = port.find(key).orElseThrow(() -> Problem.notFound(words.entry(), key));
    AuditTrail trail = listed.table().trail();
    trail.viewed(request.origin(), words.entry(), port.id(entry).toString());
    return Answer.ok(port.item(entry));
  }

  private Answer create(Request request) {
    Entered<K, B> entered = port.entered(request);
    if (port.find(entered.id()).isPresent()) {
      throw new Problem(Problem.Kind.CONFLICT, words.entry() + " " + entered.id() + " exists");
    }
    return kept(201, entered, request.origin());
  }

  private Answer replace(Request request) {
    K key = request.path(id);
    int status = port.find(key).isPresent() ? 200 : 201;
    return kept(status, new Entered<>(key, request.body(shapes.body())), request.origin());
  }

  private Answer kept(int status, Entered<K, B> entered, Origin origin) {
    E entry = RegisterParams.keep(() -> port.put(entered.id(), entered.body(), origin));
    return new Answer.Value(status, port.item(entry));
  }

  private Answer remove(Request request) {
    K key = request.path(id);
    Origin origin = request.origin();
    origin.needs(Permission.REGISTER);
    if (!RegisterParams.keep(() -> port.remove(key, origin))) {
      throw Problem.notFound(words.entry(), key);
    }
    return new Answer.Done();
  }
}
