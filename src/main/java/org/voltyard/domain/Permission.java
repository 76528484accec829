package org.voltyard.domain;

/// What a person or a program may be allowed to do; [Role] says who is.
public enum Permission {
  /// See live data, alarms, sessions and reports.
  VIEW,
  /// See drivers, vehicles and cards: what says who somebody is.
  VIEW_PEOPLE,
  /// See tariffs, costs and payments.
  VIEW_MONEY,
  /// See raw frames and the journal of facts.
  VIEW_FRAMES,
  /// Start, stop, unlock and reserve.
  CHARGE,
  /// Soft reset, availability, and what is shown on displays.
  OPERATE,
  /// Hard reset, configuration, firmware, diagnostics, admission of stations.
  SERVICE,
  /// Write the shift log.
  SHIFT,
  /// Change drivers, fleets, vehicles and tokens.
  REGISTER,
  /// Tariffs, payments, refunds, invoices.
  MONEY,
  /// Be the second person that four-eyes asks for.
  APPROVE,
  /// Hand out, correct and erase personal data.
  PRIVACY,
  /// Users, keys, certificates, settings, backup, retention.
  ADMIN,
  /// Read, check and hand out the audit log.
  AUDIT
}
