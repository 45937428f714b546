package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.workorder.Blocker;
import org.openmes.workorder.Blocker.BlockingIssue;

@ExtendWith(Reader.class)
class BlockerTextTest {
    private final BlockerText text = new BlockerText();

    @Test
    void an_admin_is_named_and_no_machine() {
        assertThat(text.origin(new Blocker("Audit", "Anna", null)))
                .isEqualTo("Blocked by Anna; an Admin lets it go on.");
        assertThat(text.origin(new Blocker("Audit", null, null)))
                .isEqualTo("Blocked by an Admin; an Admin lets it go on.");
    }

    @Test
    void an_issue_tells_who_reported_it_and_who_works_on_it() {
        assertThat(text.origin(new Blocker("torn belt", "Bob", new BlockingIssue(7, "Tool", false, "Sue"))))
                .isEqualTo("Tool, from Bob. Sue is working on it");
        assertThat(text.origin(new Blocker("torn belt", null, new BlockingIssue(7, "Tool", false, null))))
                .isEqualTo("Tool, from a machine. Nobody assigned");
    }

    @Test
    void an_issue_of_the_line_says_so() {
        assertThat(text.origin(new Blocker("no power", "Bob", new BlockingIssue(7, "Power", true, null))))
                .isEqualTo("Power of the whole line, from Bob. Nobody assigned");
    }

    @Test
    void reasons_stand_in_one_line() {
        assertThat(text.reasons(List.of(
                        new Blocker("Audit", "Anna", null),
                        new Blocker("no power", "Bob", new BlockingIssue(7, "Power", true, null)))))
                .isEqualTo("Audit (Anna), no power");
        assertThat(text.reasons(List.of())).isEmpty();
    }
}
