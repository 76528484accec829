package org.voltyard.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An OCSP responder on loopback that also hands out files; it answers that all is good, but for
/// what was revoked.
public final class LoopbackResponder implements AutoCloseable {
  private final HttpServer server;
  private final Instant now;
  private final Map<BigInteger, CertificateStatus> states = new ConcurrentHashMap<>();
  private final List<BigInteger> asked = new CopyOnWriteArrayList<>();
  private volatile ContractIssuer signer;

  /// @param signer whose key signs the answers
  public LoopbackResponder(ContractIssuer signer, Instant now) {
    this.signer = signer;
    this.now = now;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/ocsp", this::answer);
    server.start();
  }

  public String address() {
    return base() + "/ocsp";
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// From now on somebody else signs.
  public void signs(ContractIssuer other) {
    signer = other;
  }

  public void revoke(X509Certificate certificate) {
    states.put(certificate.getSerialNumber(), new RevokedStatus(Date.from(now)));
  }

  /// The numbers of the certificates about which somebody asked.
  public List<BigInteger> asked() {
    return List.copyOf(asked);
  }

  /// Hands out a file from now on; its address.
  public String file(String name, byte[] content) {
    server.createContext("/" + name, exchange -> send(exchange, content));
    return base() + "/" + name;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      OCSPReq request = new OCSPReq(exchange.getRequestBody().readAllBytes());
      X509CertificateHolder own = new JcaX509CertificateHolder(signer.certificate());
      BasicOCSPRespBuilder answer =
          new BasicOCSPRespBuilder(new RespID(X500Name.getInstance(own.getSubject().getEncoded())));
      for (Req one : request.getRequestList()) {
        BigInteger serial = one.getCertID().getSerialNumber();
        asked.add(serial);
        answer.addResponse(
            one.getCertID(),
            states.getOrDefault(serial, CertificateStatus.GOOD),
            Date.from(now.minus(Duration.ofMinutes(1))),
            Date.from(now.plus(Duration.ofHours(8))));
      }
      var signed =
          answer.build(
              new JcaContentSignerBuilder("SHA256withECDSA").build(signer.key()),
              new X509CertificateHolder[] {own},
              Date.from(now));
      send(exchange, new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, signed).getEncoded());
    } catch (OCSPException | OperatorCreationException | CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, byte[] content) throws IOException {
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
