package org.openmes.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openmes.api.line.LineQuery;
import org.openmes.api.line.LinesResource;

class QueryParameterFilterTest {
    @Test
    void parameters_in_groups_of_groups_are_known() throws NoSuchMethodException {
        var list = LinesResource.class.getMethod("list", LineQuery.class);

        assertThat(QueryParameterFilter.declared(list))
                .containsExactlyInAnyOrder("search", "include_inactive", "page", "per_page", "fields");
    }
}
