package org.openmes.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.line.LineService;
import org.openmes.shared.Database;
import org.openmes.shared.StaleVersionException;
import org.openmes.testing.Acting;
import org.openmes.testing.Deployments;
import org.openmes.testing.Plant;

/** What a line may make is part of the line. */
@ExtendWith(ArquillianExtension.class)
class LineProductTypesIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    ProductTypeService types;

    @Inject
    LineService lines;

    @Inject
    Plant plant;

    @Inject
    Acting acting;

    @Inject
    Database database;

    private long line;
    private long product;

    @BeforeEach
    void aLineAndAProduct() {
        line = plant.aLine();
        product = plant.aProduct("Make");
    }

    @Test
    void another_set_is_told_as_a_change_of_the_line() {
        allow(Set.of(product), null);

        assertThat(changes()).containsExactly("[" + product + "]");
    }

    @Test
    void the_same_set_is_no_change() {
        allow(Set.of(product), null);
        var version = version();

        allow(Set.of(product), version);

        assertThat(changes()).hasSize(1);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void of_two_who_replace_the_set_from_the_same_state_the_later_is_refused() {
        var version = version();
        allow(Set.of(product), version);

        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> allow(Set.of(), version));
        assertThat(acting.admin(() -> types.allowedOnLine(line))).containsExactly(product);
    }

    private Set<Long> allow(Set<Long> typeIds, Long expectedVersion) {
        return acting.admin(() -> types.allowOnLine(line, typeIds, expectedVersion));
    }

    private long version() {
        return acting.admin(() -> lines.get(line)).line().version();
    }

    /** The sets that events have told so far, oldest first. */
    private List<String> changes() {
        return database.read(handle ->
                handle.createQuery("""
                        select payload ->> 'product_type_ids' from event_log
                        where entity_type = 'Line' and entity_id = :line and event_type = 'RESOURCE_CHANGED'
                        order by id""").bind("line", line).mapTo(String.class).list());
    }
}
