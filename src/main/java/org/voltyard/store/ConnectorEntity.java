package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// The status that a connector reported last.
@Entity
@Table(name = "connector_status")
class ConnectorEntity {
  @EmbeddedId Key id = new Key("", 0);

  String status = "";

  @Column(name = "error_code")
  String errorCode = "";

  @Nullable String info;

  @Nullable String vendor;

  @Column(name = "vendor_error_code")
  @Nullable String vendorErrorCode;

  @Column(name = "reported_at")
  long reportedAt;

  ConnectorEntity() {}

  /// Station and number.
  @Embeddable
  record Key(String station, int connector) {}
}
