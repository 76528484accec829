package org.voltyard.ocpp.rpc;

import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The compiled description of a message record: what it is made of and within which limits.
/// Reading, writing, checking, command forms and API documents are all drawn from it.
public final class Shape {

  /// One component of the record, named as on the wire.
  public record Member(String name, boolean required, Kind kind) {}

  private final Class<?> type;
  private final Member[] members;
  private final String[] labels;
  private final MethodHandle constructor;
  private final MethodHandle[] accessors;
  private final Later[] later;
  private final boolean customData;
  private final Map<String, Integer> places = new HashMap<>();

  /// A component that only later editions have.
  record Later(String name, MethodHandle accessor) {}

  /// The ways into a record and out of it.
  record Access(MethodHandle constructor, List<MethodHandle> accessors, List<Later> later) {}

  Shape(Class<?> type, List<Member> members, Access access, boolean customData) {
    this.type = type;
    this.members = members.toArray(Member[]::new);
    constructor = access.constructor();
    accessors = access.accessors().toArray(MethodHandle[]::new);
    later = access.later().toArray(Later[]::new);
    this.customData = customData;
    labels = new String[this.members.length];
    for (int i = 0; i < this.members.length; i++) {
      places.put(this.members[i].name(), i);
      labels[i] = '"' + this.members[i].name() + "\":";
    }
  }

  /// The shape of a record class in 1.6.
  public static Shape of(Class<?> type) {
    return of(type, Edition.V1_6);
  }

  /// The shape of a record class in that edition: without what came later, within its limits.
  public static Shape of(Class<?> type, Edition edition) {
    return Shapes.of(type, edition);
  }

  public Class<?> type() {
    return type;
  }

  public List<Member> members() {
    return List.of(members);
  }

  int size() {
    return members.length;
  }

  Member member(int place) {
    return members[place];
  }

  String label(int place) {
    return labels[place];
  }

  /// The place of a member, or -1; stations mostly keep the order, so the guess is tried first.
  int place(String name, int guess) {
    if (guess < members.length && members[guess].name().equals(name)) {
      return guess;
    }
    Integer place = places.get(name);
    return place == null ? -1 : place;
  }

  Object create(@Nullable Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  @Nullable Object value(Object record, int place) {
    return read(accessors[place], record);
  }

  /// Whether every object of it may carry a vendor's own data.
  boolean customData() {
    return customData;
  }

  /// A member that the record holds although only later editions have it.
  @Nullable String tooLate(Object record) {
    for (Later member : later) {
      if (read(member.accessor(), record) != null) {
        return member.name();
      }
    }
    return null;
  }

  private @Nullable Object read(MethodHandle accessor, Object record) {
    try {
      return (Object) accessor.invokeExact(record);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }
}
