package org.voltyard.ocpp.rpc;

import java.util.Arrays;

/// The way to the member in hand; written out only when something is to be said about it.
final class Path {
  private String[] names = new String[16];
  private int[] indexes = new int[16];
  private int depth;

  void enter(String name) {
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth * 2);
      indexes = Arrays.copyOf(indexes, depth * 2);
    }
    names[depth] = name;
    indexes[depth++] = -1;
  }

  /// The item of the list that is in hand.
  void item(int index) {
    indexes[depth - 1] = index;
  }

  void leave() {
    depth--;
  }

  /// The way to a member of the object in hand.
  String to(String member) {
    return depth == 0 ? member : this + "." + member;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(i == 0 ? "" : ".").append(names[i]);
      if (indexes[i] >= 0) {
        text.append('[').append(indexes[i]).append(']');
      }
    }
    return text.isEmpty() ? "payload" : text.toString();
  }
}
