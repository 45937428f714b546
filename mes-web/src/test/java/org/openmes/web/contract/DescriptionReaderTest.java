package org.openmes.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read of the interface on the server where it answers. */
class DescriptionReaderTest {
    @Test
    void every_path_is_under_the_root_of_the_server() throws IOException {
        assertThat(paths("/api")).contains("/api/auth/login", "/api/v1/work-orders/{id}");
        assertThat(paths("/mes-api"))
                .contains("/mes-api/auth/login", "/mes-api/v1/work-orders/{id}")
                .hasSameSizeAs(paths("/api"))
                .allMatch(path -> path.startsWith("/mes-api/"));
    }

    private static List<String> paths(String root) throws IOException {
        try (var kept = DescriptionReader.class.getResourceAsStream("/openapi.json")) {
            return new DescriptionReader(new JsonMapper().readTree(kept), root)
                    .resources().stream()
                            .flatMap(resource -> resource.operations().stream())
                            .map(DescribedOperation::path)
                            .toList();
        }
    }
}
