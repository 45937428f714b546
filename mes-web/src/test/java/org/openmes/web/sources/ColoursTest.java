package org.openmes.web.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openmes.web.sources.Sources.Source;

/** Colours have names, once for light and once for dark; rules use the names. */
class ColoursTest {
    private static final String TOKENS = "css/tokens.css";
    private static final Pattern REMARK = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final String COLOUR = "#[0-9A-Fa-f]{3,8}\\b|\\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\("
            + "|(?<=[:\\s,])(white|black|gr[ae]y|silver|red|green|blue|navy|teal|orange|yellow|purple|brown|pink)(?=[\\s;,)])";

    @Test
    void rules_use_the_colours_of_the_tokens() {
        var rules = Sources.styles().stream()
                .filter(style -> !style.name().endsWith(TOKENS))
                .toList();

        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(style -> assertThat(colours(style)).as(style.name()).isEmpty());
    }

    @Test
    void colours_are_found() {
        assertThat(colours(new Source("a", "a { color: #fff; }"))).hasSize(1);
        assertThat(colours(new Source("a", "a { box-shadow: 0 1px 2px rgb(0 0 0 / .1); }")))
                .hasSize(1);
        assertThat(colours(new Source("a", "a { border: 1px solid red; }"))).hasSize(1);
        assertThat(colours(new Source("a", "/* #fff */ a:hover { color: var(--ink); white-space: nowrap; }")))
                .isEmpty();
    }

    @Test
    void every_name_that_is_used_has_a_value() {
        var values = names("(?<=[{;\\s])(--[a-z0-9-]+)\\s*:");

        assertThat(values).isNotEmpty().containsAll(names("var\\((--[a-z0-9-]+)\\)"));
    }

    private static Set<String> names(String pattern) {
        return Sources.styles().stream()
                .map(ColoursTest::withoutRemarks)
                .flatMap(style -> style.find(pattern))
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> colours(Source style) {
        return withoutRemarks(style).find(COLOUR).map(MatchResult::group).toList();
    }

    private static Source withoutRemarks(Source style) {
        return new Source(style.name(), REMARK.matcher(style.text()).replaceAll(""));
    }
}
