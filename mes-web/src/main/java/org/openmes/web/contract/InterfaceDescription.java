package org.openmes.web.contract;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.openmes.shared.NotFoundException;

/**
 * The description of the interface that is kept in the repository, read when somebody looks at it first; with the root
 * under which the interface answers.
 */
@ApplicationScoped
public class InterfaceDescription {
    private String root = "";
    private List<DescribedResource> resources = List.of();

    @PostConstruct
    void read() {
        try (var built = InterfaceDescription.class.getResourceAsStream("/interface.properties");
                var file = InterfaceDescription.class.getResourceAsStream("/openapi.json")) {
            var properties = new Properties();
            properties.load(built);
            root = properties.getProperty("root");
            resources = new DescriptionReader(new JsonMapper().readTree(file), root).resources();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the description lies on this server, as JSON. */
    public String address() {
        return root + "/openapi?format=json";
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
