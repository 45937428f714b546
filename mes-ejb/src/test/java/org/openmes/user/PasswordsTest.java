package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    final Passwords passwords = new Passwords();

    @Test
    void the_right_password_fits_and_no_other() {
        var hash = passwords.hash("kestrel over the dam");

        assertThat(passwords.fits("kestrel over the dam", hash)).isTrue();
        assertThat(passwords.fits("kestrel over the Dam", hash)).isFalse();
    }

    @Test
    void the_hash_is_argon2id_with_a_salt_of_its_own() {
        var hash = passwords.hash("kestrel over the dam");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("kestrel over the dam")).isNotEqualTo(hash);
    }

    @Test
    void nothing_fits_an_account_that_does_not_exist() {
        assertThat(passwords.fits("kestrel over the dam", null)).isFalse();
    }

    @Test
    void endless_input_fits_nothing() {
        var hash = passwords.hash("x".repeat(200));

        assertThat(passwords.fits("x".repeat(200), hash)).isTrue();
        assertThat(passwords.fits("x".repeat(201), hash)).isFalse();
    }
}
