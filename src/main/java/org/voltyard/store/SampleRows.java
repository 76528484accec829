package org.voltyard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Current;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.Voltage;

/// Writes readings into table `meter_sample`.
final class SampleRows implements AutoCloseable {
  /// Readings that one fact may hold; a frame is far too small for so many.
  static final int PER_FACT = 65_536;

  private final PreparedStatement statement;
  private final Params params;
  private final StationKeys stations;

  SampleRows(Connection connection, StationKeys stations) throws SQLException {
    this.statement =
        connection.prepareStatement(
            "insert into meter_sample (id, station_no, connector, session_id, at, context, energy,"
                + " power, offered, current_l1, current_l2, current_l3, voltage_l1, voltage_l2,"
                + " voltage_l3, soc, temperature, rest)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.params = new Params(statement);
    this.stations = stations;
  }

  /// The number of the row of a fact's reading.
  static long id(long seq, int place) {
    return seq * PER_FACT + place;
  }

  void add(
      long seq, ConnectorId connector, @Nullable SessionId session, List<MeterReading> readings)
      throws SQLException {
    int station = stations.number(connector.station());
    for (int i = 0; i < readings.size() && i < PER_FACT; i++) {
      MeterReading reading = readings.get(i);
      params
          .big(id(seq, i))
          .whole(station)
          .whole(connector.number())
          .big(session == null ? null : (Long) session.number())
          .at(reading.at())
          .small(ContextCodes.of(reading.context()));
      values(reading.values());
      params
          .text(reading.others().isEmpty() ? null : Others.write(reading.others()), Clean.LONGEST)
          .add();
    }
  }

  private void values(MeterReading.Values values) throws SQLException {
    params
        .big(values.energy() == null ? null : (Long) values.energy().milliWattHours())
        .number(number(values.power(), Power::watts))
        .number(number(values.offered(), Power::watts));
    phases(values.current(), Current::amperes);
    phases(values.voltage(), Voltage::volts);
    params
        .number(number(values.soc(), Percent::value))
        .number(number(values.temperature(), Temperature::celsius));
  }

  private <T> void phases(MeterReading.Phases<T> phases, ToDoubleFunction<T> unit)
      throws SQLException {
    params
        .number(number(phases.l1(), unit))
        .number(number(phases.l2(), unit))
        .number(number(phases.l3(), unit));
  }

  private static <T> @Nullable Double number(@Nullable T value, ToDoubleFunction<T> unit) {
    return value == null ? null : (Double) unit.applyAsDouble(value);
  }

  void flush() throws SQLException {
    params.flush();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
