package org.voltyard.sim;

import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.v16.CertificateSigned;
import org.voltyard.ocpp.v16.DeleteCertificate;
import org.voltyard.ocpp.v16.ExtendedTriggerMessage;
import org.voltyard.ocpp.v16.GetInstalledCertificateIds;
import org.voltyard.ocpp.v16.GetLog;
import org.voltyard.ocpp.v16.InstallCertificate;
import org.voltyard.ocpp.v16.SignedUpdateFirmware;

/// What the charger does when the depot uses the security extension.
record SecurityCommands(Keyring keyring, SecureMaintenance maintenance, Triggers triggers) {
  Record obey(Record command) {
    return switch (command) {
      case CertificateSigned.Request wanted -> keyring.take(wanted);
      case DeleteCertificate.Request wanted -> keyring.delete(wanted);
      case ExtendedTriggerMessage.Request wanted -> triggers.trigger(wanted);
      case GetInstalledCertificateIds.Request wanted -> keyring.list(wanted);
      case GetLog.Request wanted -> maintenance.upload(wanted);
      case InstallCertificate.Request wanted -> keyring.install(wanted);
      case SignedUpdateFirmware.Request wanted -> maintenance.update(wanted);
      default -> throw new RpcException(ErrorCode.NOT_SUPPORTED, command.getClass().getName());
    };
  }
}
