package org.openmes.api.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.openmes.api.request.RepeatKey;
import org.openmes.api.security.PersonAtTerminal;
import org.openmes.shared.ErrorCode;

/** What an operation has in common with others of its kind: headers that it understands, and codes. */
record OperationKind(String path, HttpMethod method, Operation operation) {
    /** What is done in the name of a person, also at a shared terminal (spec 1.2). */
    private static final Set<String> BY_PERSON = Set.of(
            "startStep",
            "completeStep",
            "skipStep",
            "undoStepStart",
            "createIssue",
            "createStepProblem",
            "createIssueAttachment",
            "deleteIssueAttachment");

    /** Creates a part of a record, whose version it changes. */
    private static final String ADDS_TO_RECORD = "createTemplateStep";

    /** What does not exist yet has no version. */
    boolean isCreation() {
        return isOfVersion() && operation.getOperationId().startsWith("create");
    }

    /** What is only looked at stays as it is, whatever its version; of many records each has its own. */
    boolean isVersioned() {
        var id = operation.getOperationId();
        return id.equals(ADDS_TO_RECORD)
                || (isChange() && !isCreation() && !id.startsWith("verify") && !id.equals("upsertWorkOrders"));
    }

    private boolean isByPerson() {
        return BY_PERSON.contains(operation.getOperationId());
    }

    private boolean isOfVersion() {
        return path.contains("/v1/");
    }

    private boolean isChange() {
        return isOfVersion() && method != HttpMethod.GET;
    }

    /** The headers of requests that are understood. */
    List<String> headers() {
        var headers = new ArrayList<String>();
        if (method == HttpMethod.POST && isChange()) {
            headers.add(RepeatKey.HEADER);
        }
        if (isByPerson()) {
            headers.add(PersonAtTerminal.USERNAME);
            headers.add(PersonAtTerminal.PIN);
        }
        if (isVersioned()) {
            headers.add(HttpHeaders.IF_MATCH);
        }
        return headers;
    }

    /** The codes by which every operation of this kind can refuse. */
    Set<ErrorCode> codes(boolean isPublic) {
        var codes = EnumSet.of(
                ErrorCode.NOT_ACCEPTABLE,
                ErrorCode.VALIDATION,
                ErrorCode.MALFORMED,
                ErrorCode.INTERNAL,
                ErrorCode.UNAVAILABLE);
        if (!isPublic) {
            codes.addAll(List.of(
                    ErrorCode.UNAUTHENTICATED,
                    ErrorCode.FORBIDDEN,
                    ErrorCode.PASSWORD_CHANGE_REQUIRED,
                    ErrorCode.RATE_LIMITED));
        }
        if (isByPerson()) {
            codes.add(ErrorCode.BAD_CREDENTIALS);
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of(ErrorCode.FILE_TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
        if (isOfVersion()) {
            codes.addAll(List.of(ErrorCode.NOT_FOUND, ErrorCode.LINE_FORBIDDEN));
        }
        if (method == HttpMethod.POST && isChange()) {
            codes.addAll(List.of(ErrorCode.IN_PROGRESS, ErrorCode.IDEMPOTENCY_CONFLICT));
        }
        if (isVersioned()) {
            codes.add(ErrorCode.STALE_VERSION);
            if (method != HttpMethod.POST) {
                codes.add(ErrorCode.PRECONDITION_REQUIRED);
            }
        }
        return codes;
    }
}
