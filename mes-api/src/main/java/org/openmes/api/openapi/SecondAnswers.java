package org.openmes.api.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Operations that succeed in two ways: the second answer has the form of the first. */
class SecondAnswers {
    private record Second(String status, String description) {}

    private static final Map<String, Second> OF_OPERATIONS = Map.of(
            "upsertWorkOrder", new Second("201", "Created, at the address in Location"),
            "upsertWorkOrders", new Second("207", "At least one order failed, or was skipped for a reason"));

    void applyTo(OpenAPI description) {
        description
                .getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(SecondAnswers::complete));
    }

    private static void complete(Operation operation) {
        var second = OF_OPERATIONS.get(operation.getOperationId());
        if (second != null) {
            var responses = operation.getResponses();
            var first = responses.getAPIResponse("200");
            responses.addAPIResponse(
                    second.status(),
                    OASFactory.createAPIResponse()
                            .description(second.description())
                            .content(first.getContent()));
            responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
        }
    }
}
