package org.voltyard.ocpp.rpc;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The most characters a text may have, from an edition on; a later one replaces it.
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(MaxLength.Each.class)
public @interface MaxLength {
  int value();

  Edition since() default Edition.V1_6;

  /// Several, for several editions.
  @Documented
  @Target(ElementType.TYPE_USE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Each {
    MaxLength[] value();
  }
}
