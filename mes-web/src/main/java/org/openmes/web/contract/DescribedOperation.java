package org.openmes.web.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation as people read it.
 *
 * @param roles names of the roles that may call it; empty when nobody needs to be signed in
 * @param scope what a token needs: the name of a scope, {@code any} or {@code none}
 * @param body what it takes; null when it takes nothing
 */
public record DescribedOperation(
        String id,
        String method,
        String path,
        String summary,
        String text,
        List<String> roles,
        String scope,
        List<Parameter> parameters,
        @Nullable Body body,
        List<Answer> answers,
        List<Refusal> refusals) {

    /** A value beside the body. */
    public record Parameter(String name, String place, Type type, boolean required, String text) {}

    /**
     * The body of a request.
     *
     * @param mediaTypes what it may be written as
     * @param example one as JSON; empty for none
     */
    public record Body(String mediaTypes, Type type, boolean required, String example) {}

    /** How an operation succeeds. */
    public record Answer(String status, String mediaTypes, Type type, String text, String example) {}

    /** How an operation refuses. */
    public record Refusal(String code, String status, String text) {}

    /**
     * What kind of value.
     *
     * @param text as people read it
     * @param form the form that says more; empty for none
     */
    public record Type(String text, String form) {}
}
