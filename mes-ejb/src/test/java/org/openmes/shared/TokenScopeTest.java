package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenScopeTest {
    @Test
    void who_may_write_may_read_the_same_and_nothing_else() {
        var given = Set.of(TokenScope.WORK_ORDERS_WRITE);

        assertThat(TokenScope.WORK_ORDERS_READ.isIn(given)).isTrue();
        assertThat(TokenScope.WORK_ORDERS_WRITE.isIn(given)).isTrue();
        assertThat(TokenScope.ISSUES_READ.isIn(given)).isFalse();
        assertThat(TokenScope.WORK_ORDERS_WRITE.isIn(Set.of(TokenScope.WORK_ORDERS_READ)))
                .isFalse();
    }

    @Test
    void an_administrator_s_token_may_whatever_its_owner_may() {
        assertThat(TokenScope.values()).allMatch(scope -> scope.isIn(Set.of(TokenScope.ADMIN)));
        assertThat(TokenScope.ADMIN.isIn(Set.of(TokenScope.MASTER_DATA_WRITE))).isFalse();
    }
}
