package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvOutputTest {
    @Test
    void it_begins_with_the_mark_and_quotes_what_needs_it() throws IOException {
        assertThat(written("a", null, "b,c", "d\"e", "f\ng", "łódź"))
                .isEqualTo("\uFEFFa,,\"b,c\",\"d\"\"e\",\"f\ng\",łódź\r\n");
    }

    @Test
    void what_a_spreadsheet_would_execute_is_text() throws IOException {
        assertThat(written("=1+1", "+1", "-1", "@x", "\tx", "\rx", "1=1"))
                .isEqualTo("\uFEFF'=1+1,'+1,'-1,'@x,'\tx,\"'\rx\",1=1\r\n");
    }

    private static String written(String... cells) throws IOException {
        var target = new ByteArrayOutputStream();
        var file = new CsvOutput(target);
        file.row(Arrays.asList(cells));
        file.end();
        return target.toString(StandardCharsets.UTF_8);
    }
}
