package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.keys.ApiKeys;
import org.voltyard.admin.keys.KeyBook;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;

/// The keys by which programs come in here.
final class KeysResource {
  private static final Param<String> NAME = Param.path("name", "Name of the key", Syntax.TEXT);

  /// A key, without what is secret of it.
  record Item(
      String name,
      @About("How it begins") String prefix,
      List<Role> roles,
      Instant createdAt,
      @About("Who made it") String createdBy,
      @About("Absent when it is good for ever") @Nullable Instant expiresAt,
      @About("To the hour; absent when it never was") @Nullable Instant usedAt,
      @Nullable Instant revokedAt,
      boolean good) {
    static Item of(KeyBook.Entry entry, Instant now) {
      return new Item(
          entry.key().name(),
          entry.key().prefix(),
          entry.key().roles().stream().sorted().toList(),
          entry.created(),
          entry.by().who(),
          entry.key().expires(),
          entry.used(),
          entry.revoked(),
          entry.good(now));
    }
  }

  /// A key that is wanted.
  record Wanted(
      @About("Never given twice") String name,
      List<Role> roles,
      @About("Absent: good until it is taken back") @Nullable Instant expiresAt) {}

  /// A key that was made.
  record Made(String name, @About("The key itself, which is told only now") String key) {}

  private final ApiKeys keys;
  private final Lookup lookup;

  KeysResource(ApiKeys keys, Lookup lookup) {
    this.keys = keys;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api-keys", "All keys that were ever made, by name")
            .needs(Permission.ADMIN)
            .lists(Item.class, this::list, entry -> Item.of(entry, lookup.now())),
        Route.post("/api-keys", "Makes a key, which is told this once")
            .needs(Permission.ADMIN)
            .takes(Wanted.class)
            .gives(201, Made.class)
            .fails(Problem.Kind.CONFLICT)
            .by(this::make),
        Route.delete("/api-keys/{name}", "Takes a key back for ever")
            .needs(Permission.ADMIN)
            .with(NAME)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::revoke));
  }

  private Page<KeyBook.Entry> list(Request request) {
    return Slice.of(keys.all(), entry -> entry.key().name(), request);
  }

  private Answer make(Request request) {
    Wanted wanted = request.body(Wanted.class);
    try {
      ApiKeys.Made made =
          keys.create(
              wanted.name(), Set.copyOf(wanted.roles()), wanted.expiresAt(), request.origin());
      return new Answer.Value(201, new Made(made.key().name(), made.text()));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
  }

  private Answer revoke(Request request) {
    String name = request.path(NAME);
    if (!keys.revoke(name, request.origin())) {
      throw Problem.notFound("key", name);
    }
    return new Answer.Done();
  }
}
