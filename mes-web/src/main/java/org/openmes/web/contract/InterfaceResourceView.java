package org.openmes.web.contract;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openmes.web.Address;
import org.openmes.web.Messages;

/** Backs {@code /interface/resource.xhtml}: the operations of one resource, which the address names. */
@Named
@RequestScoped
public class InterfaceResourceView {
    @Inject
    InterfaceDescription description;

    @Inject
    Address address;

    private DescribedResource resource;

    @PostConstruct
    void read() {
        resource = description.resource(Objects.requireNonNullElse(address.text("name"), ""));
    }

    public DescribedResource getResource() {
        return resource;
    }

    /** Who may call an operation, in the language of the reader. */
    public String roles(DescribedOperation operation) {
        return operation.roles().isEmpty()
                ? Messages.text("interface.everybody")
                : operation.roles().stream()
                        .map(role -> Messages.text("role." + role.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
    }

    /** What the token of a program must have for an operation. */
    public String scope(DescribedOperation operation) {
        return switch (operation.scope()) {
            case "none" -> Messages.text("interface.scope.none");
            case "any" -> Messages.text("interface.scope.any");
            default -> operation.scope();
        };
    }

    /** The parameters that only this operation, or few like it, understands: those of the address. */
    public List<DescribedOperation.Parameter> ofAddress(DescribedOperation operation) {
        return ofPlace(operation, false);
    }

    public List<DescribedOperation.Parameter> ofHeaders(DescribedOperation operation) {
        return ofPlace(operation, true);
    }

    private static List<DescribedOperation.Parameter> ofPlace(DescribedOperation operation, boolean header) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.place().equals("header") == header)
                .toList();
    }
}
