package org.voltyard.charging;

import java.util.regex.Pattern;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent.Job;
import org.voltyard.domain.StationEvent.JobOrdered;
import org.voltyard.domain.StationId;

/// What is kept of a job that a station agreed to. Pure.
final class JobOrders {
  private static final Pattern LOGIN = Pattern.compile("(://[^/@:\\s]*:)[^@/\\s]*@");
  private static final String CANCELED = "AcceptedCanceled";

  private JobOrders() {}

  static JobOrdered of(StationId station, StationCommand.UpdateFirmware command, Reply reply) {
    StationCommand.Signed signed = command.signed();
    return new JobOrdered(
        station,
        Job.FIRMWARE,
        signed == null ? null : (Integer) signed.request(),
        masked(command.location()),
        command.retrieveAt(),
        signed == null ? null : signed.installAt(),
        reply.status().equals(CANCELED));
  }

  static JobOrdered of(StationId station, StationCommand.UploadLog command, Reply reply) {
    return new JobOrdered(
        station,
        command.request() == null ? Job.DIAGNOSTICS : Job.LOG,
        command.request(),
        masked(command.location()),
        null,
        null,
        reply.status().equals(CANCELED));
  }

  /// An address without the password in it.
  private static String masked(String location) {
    return LOGIN.matcher(location).replaceAll("$1***@");
  }
}
