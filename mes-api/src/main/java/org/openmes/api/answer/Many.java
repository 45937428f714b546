package org.openmes.api.answer;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.CursorPaging;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Slice;

/** An answer with a list, or a page or a stretch of one, in it. */
public record Many<T>(
        @Schema(required = true) List<T> data,
        @Schema(required = true) PageMeta meta) implements Answer {

    @Override
    public @Nullable Object example() {
        return data.isEmpty() ? null : data.get(0);
    }

    /** A page whose rows are shown by the given form. */
    public static <S, T> Many<T> of(Page<S> page, Function<S, T> form) {
        return new Many<>(page.items().stream().map(form).toList(), PageMeta.of(page));
    }

    /** A stretch of a list, whose rows are shown by the given form. */
    public static <S, T> Many<T> of(Slice<S> slice, Function<S, T> form) {
        return new Many<>(slice.items().stream().map(form).toList(), PageMeta.of(slice));
    }

    /**
     * What was asked for of a list: a page, or a stretch.
     *
     * @param page reads the page
     * @param stretch reads the stretch
     */
    public static <S, T> Many<T> of(
            CursorPaging paging,
            Supplier<Page<S>> page,
            Function<CursorRequest, Slice<S>> stretch,
            Function<S, T> form) {
        var wanted = paging.stretch();
        return wanted == null ? of(page.get(), form) : of(stretch.apply(wanted), form);
    }

    /** A whole list. */
    public static <S, T> Many<T> of(List<S> rows, Function<S, T> form) {
        return of(new Page<>(rows, rows.size(), PageRequest.ALL), form);
    }
}
