package org.openmes.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.api.line.LinesResource;
import org.openmes.shared.ErrorCode;

class QueryParameterFilterTest {
    @Test
    void parameters_in_groups_of_groups_are_known() throws NoSuchMethodException {
        var list = LinesResource.class.getMethod("list", SetupQuery.class);

        assertThat(QueryParameterFilter.declared(list))
                .containsExactlyInAnyOrder("search", "include_inactive", "sort", "page", "per_page", "fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search=%ff", "search=a%C3", "search=%C0%80", "%ff=1", "a=1&b=%ED%A0%80"})
    void what_is_not_utf_8_is_malformed(String query) {
        assertThatExceptionOfType(RequestRefusal.class)
                .isThrownBy(() -> QueryParameterFilter.requireUtf8(query))
                .matches(refusal -> refusal.code() == ErrorCode.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search=%C5%BCuraw", "search=100%25&a=%F0%9F%8F%AD", "search=100%"})
    void text_in_any_language_is_fine(String query) {
        assertThatNoException().isThrownBy(() -> QueryParameterFilter.requireUtf8(query));
    }
}
