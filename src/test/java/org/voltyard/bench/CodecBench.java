package org.voltyard.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Frame;
import org.voltyard.ocpp.rpc.FrameCodec;
import org.voltyard.ocpp.v16.MeterValues;

/// Measures how long a MeterValues of eight values takes to be read, and its answer to be written,
/// in processor time.
public final class CodecBench {
  private static final Logger LOG = LoggerFactory.getLogger(CodecBench.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int FRAMES = 200_000;

  private CodecBench() {}

  public static void main(String[] args) {
    FrameCodec codec = new FrameCodec();
    Binder binder = new Binder(ZoneOffset.UTC);
    String text = frame();
    LOG.info("{} characters", text.length());
    for (int round = 0; round < 6; round++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      int sum = 0;
      for (int i = 0; i < FRAMES; i++) {
        sum += read(codec, binder, text).meterValue().size();
      }
      long middle = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < FRAMES; i++) {
        sum += FrameCodec.result("m-000001", new MeterValues.Response()).length();
      }
      long end = THREADS.getCurrentThreadCpuTime();
      LOG.info("read {} µs, answer {} µs ({})", each(begin, middle), each(middle, end), sum);
    }
  }

  private static MeterValues.Request read(FrameCodec codec, Binder binder, String text) {
    if (codec.parse(text) instanceof Frame.CallFrame(String _, String _, String payload)) {
      return binder.bind(payload, MeterValues.Request.class).value();
    }
    throw new IllegalStateException(text);
  }

  private static String each(long begin, long end) {
    return String.format(Locale.ROOT, "%.2f", (end - begin) / 1_000.0 / FRAMES);
  }

  private static String frame() {
    StringBuilder values = new StringBuilder();
    for (String measurand :
        List.of(
            "Energy.Active.Import.Register",
            "Power.Active.Import",
            "Current.Import",
            "Voltage",
            "SoC",
            "Temperature",
            "Power.Offered",
            "Frequency")) {
      values
          .append(values.isEmpty() ? "" : ",")
          .append("{\"value\":\"12345.6\",\"context\":\"Sample.Periodic\",\"format\":\"Raw\",")
          .append("\"measurand\":\"")
          .append(measurand)
          .append("\",\"phase\":\"L1-N\",\"location\":\"Outlet\",\"unit\":\"Wh\"}");
    }
    return "[2,\"m-000001\",\"MeterValues\",{\"connectorId\":1,\"transactionId\":77,\"meterValue\":"
        + "[{\"timestamp\":\"2026-03-14T08:15:30.123Z\",\"sampledValue\":["
        + values
        + "]}]}]";
  }
}
