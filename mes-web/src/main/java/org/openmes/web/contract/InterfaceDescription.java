package org.openmes.web.contract;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openmes.shared.NotFoundException;

/** The description of the interface that is kept in the repository, read when somebody looks at it first. */
@ApplicationScoped
public class InterfaceDescription {
    private List<DescribedResource> resources = List.of();

    @PostConstruct
    void read() {
        try (var file = InterfaceDescription.class.getResourceAsStream("/openapi.json")) {
            resources = new DescriptionReader(new JsonMapper().readTree(file)).resources();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All resources by name. */
    public List<DescribedResource> resources() {
        return resources;
    }

    /**
     * The resource with this key.
     *
     * @throws NotFoundException when there is none
     */
    public DescribedResource resource(String key) {
        return resources.stream()
                .filter(resource -> resource.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Resource", key));
    }
}
