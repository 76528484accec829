package org.voltyard.admin;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateQuery;

/// Where a certificate says that one can ask whether it was taken back.
final class RevocationPlaces {
  private RevocationPlaces() {}

  /// Null where it says nothing: it is meant to live too short for that.
  static @Nullable CertificateQuery of(X509Certificate certificate, X509Certificate issuer) {
    try {
      Extensions extensions = new JcaX509CertificateHolder(certificate).getExtensions();
      if (extensions == null) {
        return null;
      }
      CertificateHash name =
          CertificateNames.hash(certificate, issuer, CertificateHash.Algorithm.SHA256);
      List<String> responders = responders(extensions);
      if (!responders.isEmpty()) {
        return new CertificateQuery(name, CertificateQuery.Source.RESPONDER, responders);
      }
      List<String> lists = lists(extensions);
      return lists.isEmpty()
          ? null
          : new CertificateQuery(name, CertificateQuery.Source.LIST, lists);
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("a certificate cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<String> responders(Extensions extensions) {
    List<String> found = new ArrayList<>();
    AuthorityInformationAccess access = AuthorityInformationAccess.fromExtensions(extensions);
    if (access != null) {
      for (AccessDescription one : access.getAccessDescriptions()) {
        if (one.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) {
          address(one.getAccessLocation(), found);
        }
      }
    }
    return found;
  }

  private static List<String> lists(Extensions extensions) {
    List<String> found = new ArrayList<>();
    CRLDistPoint points = CRLDistPoint.fromExtensions(extensions);
    if (points != null) {
      for (DistributionPoint point : points.getDistributionPoints()) {
        DistributionPointName name = point.getDistributionPoint();
        if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
          for (GeneralName one : GeneralNames.getInstance(name.getName()).getNames()) {
            address(one, found);
          }
        }
      }
    }
    return found;
  }

  private static void address(GeneralName name, List<String> found) {
    if (name.getTagNo() == GeneralName.uniformResourceIdentifier) {
      found.add(name.getName().toString());
    }
  }
}
