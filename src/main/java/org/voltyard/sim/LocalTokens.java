package org.voltyard.sim;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.SendLocalList;

/// What a charger knows of tokens itself: the local list, and the cache of earlier answers.
final class LocalTokens {
  private final Configuration config;
  private final Map<String, IdTagInfo> list = new HashMap<>();
  private final Map<String, IdTagInfo> cache = new HashMap<>();
  private int version;

  LocalTokens(Configuration config) {
    this.config = config;
  }

  int version() {
    return version;
  }

  /// What is known of a token, null if nothing; the list goes before the cache.
  @Nullable IdTagInfo find(String card, Instant now) {
    IdTagInfo info = null;
    if (config.flag(ConfigKey.LOCAL_AUTH_LIST_ENABLED)) {
      info = list.get(key(card));
    }
    if (info == null && config.flag(ConfigKey.AUTHORIZATION_CACHE_ENABLED)) {
      info = cache.get(key(card));
    }
    if (info == null) {
      return null;
    }
    Instant expiry = info.expiryDate();
    return expiry != null && !now.isBefore(expiry)
        ? new IdTagInfo(expiry, info.parentIdTag(), IdTagInfo.Status.EXPIRED)
        : info;
  }

  /// Remembers an answer of the depot, unless the list says something of the token.
  void learn(String card, IdTagInfo info) {
    if (config.flag(ConfigKey.AUTHORIZATION_CACHE_ENABLED) && !list.containsKey(key(card))) {
      cache.put(key(card), info);
    }
  }

  /// Empties the cache; false where there is none.
  boolean clear() {
    cache.clear();
    return config.flag(ConfigKey.AUTHORIZATION_CACHE_ENABLED);
  }

  /// Forgets what the cache holds of a token.
  void forget(String card) {
    cache.remove(key(card));
  }

  int size() {
    return list.size();
  }

  SendLocalList.Status replace(SendLocalList.Request request) {
    if (!config.flag(ConfigKey.LOCAL_AUTH_LIST_ENABLED)) {
      return SendLocalList.Status.NOT_SUPPORTED;
    }
    List<SendLocalList.AuthorizationData> entries = request.localAuthorizationList();
    int count = entries == null ? 0 : entries.size();
    boolean full = request.updateType() == SendLocalList.UpdateType.FULL;
    if (count > config.number(ConfigKey.SEND_LOCAL_LIST_MAX_LENGTH)
        || (full ? 0 : list.size()) + count > config.number(ConfigKey.LOCAL_AUTH_LIST_MAX_LENGTH)) {
      return SendLocalList.Status.FAILED;
    } else if (!full && request.listVersion() <= version) {
      return SendLocalList.Status.VERSION_MISMATCH;
    }
    if (full) {
      list.clear();
    }
    if (entries != null) {
      entries.forEach(this::apply);
    }
    version = request.listVersion();
    return SendLocalList.Status.ACCEPTED;
  }

  private void apply(SendLocalList.AuthorizationData entry) {
    IdTagInfo info = entry.idTagInfo();
    if (info == null) {
      list.remove(key(entry.idTag()));
    } else {
      list.put(key(entry.idTag()), info);
    }
  }

  private static String key(String card) {
    return card.toUpperCase(Locale.ROOT);
  }
}
