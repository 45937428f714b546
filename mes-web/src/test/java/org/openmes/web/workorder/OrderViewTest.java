package org.openmes.web.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderViewTest {
    @Test
    void the_scale_of_a_small_plan_has_decimals() {
        assertThat(scale("1.000")).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
        assertThat(scale("0.003")).containsExactly("0", "0.001", "0.001", "0.002", "0.002", "0.003");
    }

    @Test
    void the_scale_of_a_round_plan_has_none() {
        assertThat(scale("500.000")).containsExactly("0", "100", "200", "300", "400", "500");
    }

    private static List<String> scale(String planned) {
        return OrderView.scale(new BigDecimal(planned)).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
