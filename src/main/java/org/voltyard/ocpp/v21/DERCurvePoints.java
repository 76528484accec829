package org.voltyard.ocpp.v21;

import java.math.BigDecimal;

/// One point of a curve.
public record DERCurvePoints(BigDecimal x, BigDecimal y) {}
