package org.openmes.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmes.issue.IssueStatus;
import org.openmes.shared.ValidationException;

class ListValuesTest {
    @Test
    void values_are_repeated_or_separated_by_commas_in_any_case() {
        assertThat(ListValues.constants("status", IssueStatus.class, List.of("open, Resolved", "CLOSED", "")))
                .containsExactlyInAnyOrder(IssueStatus.OPEN, IssueStatus.RESOLVED, IssueStatus.CLOSED);
        assertThat(ListValues.wholes("line_id", List.of("1,2", "2"))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ListValues.texts(List.of("-priority,order_no"))).containsExactly("-priority", "order_no");
    }

    @Test
    void one_bad_value_is_refused_under_the_parameter() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> ListValues.wholes("line_id", List.of("1,x")))
                .matches(refusal -> refusal.errors().containsKey("line_id"));
    }
}
