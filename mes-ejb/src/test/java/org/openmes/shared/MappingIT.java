package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.Duration;
import org.hibernate.SessionFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.testing.AsSystem;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

@ExtendWith(ArquillianExtension.class)
class MappingIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @PersistenceUnit
    EntityManagerFactory factory;

    @Inject
    Leases leases;

    @Inject
    AsSystem system;

    @Test
    void every_entity_fits_its_table() {
        assertThatCode(() ->
                        factory.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects())
                .doesNotThrowAnyException();
    }

    @Test
    void the_holder_of_a_lease_keeps_its_token_when_it_prolongs() throws Exception {
        var name = Plant.unique("lease");

        var first =
                system.call(() -> leases.acquire(name, Duration.ofMinutes(1))).orElseThrow();
        var again =
                system.call(() -> leases.acquire(name, Duration.ofMinutes(1))).orElseThrow();

        assertThat(again).isEqualTo(first);
    }
}
