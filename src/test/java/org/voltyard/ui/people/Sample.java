package org.voltyard.ui.people;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;
import org.voltyard.ui.kit.OnStage;

/// A session that is over.
final class Sample {
  private Sample() {}

  static Session session() {
    return session(0);
  }

  /// One of several, each some hours before the one before it.
  static Session session(int number) {
    Instant at = OnStage.CLOCK.instant().minusSeconds(7_200 + number * 20_000L);
    return new Session(
        new SessionId(4711 - number),
        new TransactionId("t4711"),
        new ConnectorId(new StationId("CP-7"), 1),
        new TokenId("04A1000003"),
        new Session.Start(at, at, Energy.ZERO, Token.Verdict.ACCEPTED, null, null, null),
        new Session.Progress(Energy.wattHours(45_200L), null, new Power(120_000), 10),
        new Session.End(
            at.plusSeconds(3_600),
            Energy.wattHours(45_200L),
            "Local",
            Session.End.By.CHARGER,
            null),
        at.plusSeconds(4_000),
        Set.of());
  }

  /// A picture of a vehicle, more or less.
  static byte[] photo() throws IOException {
    BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x87B5D9));
    graphics.fillRect(0, 0, 640, 400);
    graphics.setColor(new Color(0x2B7A4B));
    graphics.fillRoundRect(80, 120, 480, 190, 40, 40);
    graphics.setColor(Color.DARK_GRAY);
    graphics.fillOval(140, 270, 80, 80);
    graphics.fillOval(420, 270, 80, 80);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /// A charge from 20 to 95 %, fast at first; the charger offers 180 kW.
  static List<MeterReading> readings() {
    List<MeterReading> all = new ArrayList<>();
    for (int soc = 20; soc < 95; soc++) {
      double watts = soc < 55 ? 150_000 : 150_000 - (soc - 55) * 3_000;
      all.add(
          new MeterReading(
              OnStage.CLOCK.instant().plusSeconds(soc * 60L),
              MeterReading.Context.PERIODIC,
              new MeterReading.Values(
                  null,
                  new Power(watts),
                  new Power(180_000),
                  MeterReading.Phases.none(),
                  MeterReading.Phases.none(),
                  new Percent(soc),
                  null),
              List.of()));
    }
    return all;
  }
}
