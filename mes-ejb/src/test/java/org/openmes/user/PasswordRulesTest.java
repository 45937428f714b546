package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.shared.Message;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;
import org.openmes.user.PasswordRules.NewPassword;

class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "short7!,validation.too_short",
        "password1,password.common",
        "PassWord1,password.common",
        "operator7,password.username",
        "OPERATOR7,password.username",
        "operator712,password.username",
        "xoperator71,password.username",
    })
    void refuses_and_says_why(String password, String reason) {
        assertThat(reasons(password)).extracting(Message::key).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kestrel over the dam", "operator7-dam-kestrel", "operator7123x", "żółta-łódź", "8 chars!"})
    void has_no_rules_of_composition(String password) {
        assertThat(reasons(password)).isEmpty();
    }

    @Test
    void refuses_what_is_missing_blank_or_endless() {
        assertThat(reasons(null)).extracting(Message::key).containsExactly("validation.required");
        assertThat(reasons(" ".repeat(8))).extracting(Message::key).containsExactly("validation.required");
        assertThat(reasons("\u00a0\t".repeat(8))).extracting(Message::key).containsExactly("validation.required");
        assertThat(reasons("x".repeat(201))).extracting(Message::key).containsExactly("validation.too_long");
        assertThat(reasons("ab".repeat(100))).isEmpty();
    }

    @Test
    void wants_the_confirmation_to_be_the_same() {
        var violations = new Violations();
        new PasswordRules(8).check(new NewPassword("new_password", "kestrel-dam", null), "operator7", violations);

        assertThat(violations.fine("new_password")).isTrue();
        assertThat(violations.fine("new_password_confirmation")).isFalse();
    }

    @Test
    void the_password_itself_is_checked_with_its_confirmation() {
        var violations = new Violations();
        new PasswordRules(8).check(new NewPassword("new_password", "short7!", "short7!"), "operator7", violations);

        assertThat(violations.fine("new_password")).isFalse();
        assertThat(violations.fine("new_password_confirmation")).isTrue();
    }

    @Test
    void generated_passwords_obey_the_longest_minimum_short_of_sixty_four() {
        assertThat(new Passwords().generate()).hasSizeGreaterThanOrEqualTo(20);
    }

    private static List<Message> reasons(String password) {
        var violations = new Violations();
        new PasswordRules(8).check("password", password, "operator7", violations);
        try {
            violations.throwIfAny();
            return List.of();
        } catch (ValidationException e) {
            return e.errors().get("password");
        }
    }
}
