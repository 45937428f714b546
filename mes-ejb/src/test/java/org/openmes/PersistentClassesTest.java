package org.openmes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The persistence unit names its classes, so that they need not be looked for at each start. */
class PersistentClassesTest {
    @Test
    void the_persistence_unit_names_every_class_that_is_mapped() throws Exception {
        var mapped = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.openmes").stream()
                        .filter(PersistentClassesTest::isMapped)
                        .map(JavaClass::getName)
                        .toList();

        assertThat(named()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    private static boolean isMapped(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class)
                || type.isAnnotatedWith(Converter.class);
    }

    private static Iterable<String> named() throws Exception {
        try (var file = PersistentClassesTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("<class>([^<]+)</class>")
                    .matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }
    }
}
