package org.openmes.web.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmes.product.TemplateStepFields;
import org.openmes.shared.NotFoundException;

class TemplateViewTest {
    @Test
    void a_step_takes_the_place_of_its_number() {
        assertThat(placed(2)).containsExactly("Mix", "New");
    }

    @Test
    void a_step_without_number_is_appended() {
        assertThat(placed(null)).containsExactly("Mix", "Build", "New");
    }

    @Test
    void a_number_below_the_first_step_is_not_found() {
        assertThatThrownBy(() -> placed(0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> placed(-1)).isInstanceOf(NotFoundException.class);
    }

    private static List<String> placed(@Nullable Integer number) {
        var steps = new ArrayList<>(List.of(step("Mix"), step("Build")));
        return TemplateView.placed(steps, step("New"), number).stream()
                .map(TemplateStepFields::name)
                .toList();
    }

    private static TemplateStepFields step(String name) {
        return new TemplateStepFields(name, null, null, null, null, false);
    }
}
