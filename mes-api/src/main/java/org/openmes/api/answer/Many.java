package org.openmes.api.answer;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;

/** An answer with a list, or a page of one, in it. */
public record Many<T>(
        @Schema(required = true) List<T> data,
        @Schema(required = true) PageMeta meta) implements Answer {

    /** A page whose rows are shown by the given form. */
    public static <S, T> Many<T> of(Page<S> page, Function<S, T> form) {
        return new Many<>(page.items().stream().map(form).toList(), PageMeta.of(page));
    }

    /** A whole list. */
    public static <S, T> Many<T> of(List<S> rows, Function<S, T> form) {
        return of(new Page<>(rows, rows.size(), PageRequest.ALL), form);
    }
}
