package org.openmes.installation;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.openmes.shared.ValidationException;

class DemoPlantStartTest {
    @Test
    void a_password_that_breaks_the_rules_refuses_the_start_in_one_sentence() {
        var refusal = ValidationException.of("password", "validation.too_short", 8);

        assertThatIllegalStateException()
                .isThrownBy(() -> DemoPlantStart.requireUsablePassword(refusal))
                .withMessage("OpenMES cannot start: OPENMES_DEMO_PASSWORD needs at least 8 characters");
    }

    @Test
    void other_reasons_not_to_load_the_plant_are_no_reason_not_to_start() {
        assertThatNoException()
                .isThrownBy(() -> DemoPlantStart.requireUsablePassword(ValidationException.duplicate("username")));
    }
}
