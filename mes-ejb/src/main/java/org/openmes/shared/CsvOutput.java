package org.openmes.shared;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as spreadsheets open it and execute nothing of it (spec G12): UTF-8 with its mark, quotes as in RFC 4180. */
public final class CsvOutput {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private final Writer writer;

    /** Begins the file with its mark. */
    public CsvOutput(OutputStream target) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
    }

    /** One row; null is an empty cell. */
    public void row(List<? extends @Nullable String> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            cell(cells.get(i));
        }
        writer.write("\r\n");
    }

    /** Writes what is still held back; the target stays open. */
    public void end() throws IOException {
        writer.flush();
    }

    private void cell(@Nullable String text) throws IOException {
        if (text == null || text.isEmpty()) {
            return;
        }
        var safe = STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        var quoted = safe.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        writer.write(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }
}
