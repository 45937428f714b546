package org.openmes;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail guards nothing: each one finds its planted violation. */
class ArchitectureRulesCanFailTest {
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.openmes.planted");

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_finds_what_was_planted_against_it(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    static List<ArchRule> rules() {
        var own = slices().matching("org.openmes.planted.(*)..").should().beFreeOfCycles();
        return ArchitectureRules.ALL.stream()
                .map(rule -> rule == ArchitectureRules.FEATURES_FORM_NO_CYCLE ? own : rule)
                .toList();
    }
}
