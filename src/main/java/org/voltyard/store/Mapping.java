package org.voltyard.store;

import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;

/// Which classes stand for which tables, and how Hibernate works with them.
final class Mapping {
  private Mapping() {}

  static SessionFactory build(DataSource source) {
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder().build())
            // no class here is loaded lazily, so none needs a generated proxy
            .addService(BytecodeProvider.class, new BytecodeProviderImpl())
            .applySettings(
                Map.of(
                    "hibernate.connection.datasource",
                    source,
                    "hibernate.connection.provider_disables_autocommit",
                    true,
                    "hibernate.jdbc.batch_size",
                    500,
                    "hibernate.order_inserts",
                    true,
                    "hibernate.order_updates",
                    true,
                    "hibernate.jdbc.time_zone",
                    "UTC",
                    "hibernate.hbm2ddl.auto",
                    "validate",
                    "hibernate.cache.use_second_level_cache",
                    false,
                    "hibernate.generate_statistics",
                    false,
                    "jakarta.persistence.validation.mode",
                    "none"))
            .build();
    try {
      return new MetadataSources(registry)
          .addAnnotatedClasses(
              ProjectionEntity.class,
              StationKeyEntity.class,
              StationEntity.class,
              ConnectorEntity.class,
              TokenEntity.class,
              TokenOwnerEntity.class,
              DriverEntity.class,
              VehicleEntity.class,
              OrganisationEntity.class,
              ReservationEntity.class,
              CommandEntity.class,
              SecurityEntity.class,
              DeviceEventEntity.class,
              StreamValueEntity.class,
              TemplateRunEntity.class,
              ProofEntity.class,
              SessionEntity.class,
              CostEntity.class,
              SampleEntity.class,
              AuditEntity.class,
              FactEntity.class,
              FrameEntity.class,
              FrameSpanEntity.class)
          .buildMetadata()
          .buildSessionFactory();
    } catch (RuntimeException e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }
}
