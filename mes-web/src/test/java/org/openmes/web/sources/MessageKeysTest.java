package org.openmes.web.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmes.audit.AuditAction;
import org.openmes.audit.Flaw;
import org.openmes.execution.BatchStatus;
import org.openmes.execution.StepStatus;
import org.openmes.issue.IssueStatus;
import org.openmes.issue.Severity;
import org.openmes.setting.SettingSection;
import org.openmes.shared.Channel;
import org.openmes.shared.EventType;
import org.openmes.shared.Role;
import org.openmes.shared.TokenScope;
import org.openmes.user.AccountType;
import org.openmes.webhook.DeliveryFailure;
import org.openmes.webhook.DeliveryStatus;
import org.openmes.webhook.WebhookEvent;
import org.openmes.workorder.OrderSource;
import org.openmes.workorder.WorkOrderStatus;

/** Every text that is shown is there, and every text that is there is shown. */
class MessageKeysTest {
    private static final Set<String> KEYS = Sources.properties(Sources.TEXTS).stringPropertyNames();
    private static final Set<String> REFUSALS = Sources.properties(
                    Path.of("../mes-ejb/src/main/resources/org/openmes/refusals.properties"))
            .stringPropertyNames();

    private static final String KEY = "[a-z][a-z_0-9]*(?:\\.[A-Za-z_0-9]+)*";
    private static final String LITERAL = "\"(" + KEY + "\\.?)\"";

    /** Keys that are put together, by how they begin, with how they end; who puts others together says so here. */
    private static final Map<String, Set<String>> FAMILIES = Map.ofEntries(
            Map.entry("account_type.", names(AccountType.values())),
            Map.entry(
                    "audit.action.",
                    Stream.of(AuditAction.values()).map(AuditAction::text).collect(Collectors.toSet())),
            Map.entry("audit.flaw.", names(Flaw.values())),
            Map.entry(
                    "audit.via.",
                    Stream.concat(names(Channel.values()).stream(), Stream.of("SQL"))
                            .collect(Collectors.toSet())),
            Map.entry("batch.do.", Set.of("cancel", "change_target", "correct")),
            Map.entry("batch.done.", inJava("BatchCommands", "\\bdone\\(\"([a-z_]+)\"")),
            Map.entry("batch_status.", names(BatchStatus.values())),
            Map.entry(
                    "event.",
                    names(EventType.values(), type -> type.matches("(WORK_ORDER|BATCH|STEP|ISSUE|BOARD)_[A-Z_]+"))),
            Map.entry("issue.do.", Set.of("acknowledge", "resolve", "close", "reopen")),
            Map.entry("issue.done.", inJava("IssueCommands", "\\bdone\\(\"([a-z]+)\"")),
            Map.entry("issue_status.", names(IssueStatus.values())),
            Map.entry("list.sorted.", inJava("ListState", "\"(ascending|descending|none)\"")),
            Map.entry("menu.", inJava("Menu", "new MenuEntry\\(\"([a-z_]+)\"")),
            Map.entry("menu.group.", inJava("Menu", "new Group\\(\\s*\"([a-z_]+)\"")),
            Map.entry("product.decimals.", Set.of("0", "1", "2", "3")),
            Map.entry("refusal.", Set.of("duplicate")),
            Map.entry("role.", names(Role.values(), role -> !role.equals("SYSTEM"))),
            Map.entry("search.kind.", inJava("SearchView", "\"([A-Z][A-Za-z]+)\", \"/")),
            Map.entry("setting.choice.", Set.of("none", "pin", "status", "board_status", "weekly", "monthly")),
            Map.entry("setting.help.", settingKeys()),
            Map.entry("setting.label.", settingKeys()),
            Map.entry("setting.section.", names(SettingSection.values())),
            Map.entry("severity.", names(Severity.values())),
            Map.entry("source.", names(OrderSource.values())),
            Map.entry("status.", names(WorkOrderStatus.values())),
            Map.entry("step_status.", names(StepStatus.values())),
            Map.entry("token.scope.", names(TokenScope.values())),
            Map.entry("token.state.", inJava("ApiTokenListView", "\"(revoked|valid|expired)\"")),
            Map.entry("webhook.event.", names(WebhookEvent.values())),
            Map.entry("webhook.failure.", names(DeliveryFailure.values())),
            Map.entry("webhook.state.", inJava("WebhookListView", "\"(disabled|off|on|failing)\"")),
            Map.entry("webhook.status.", names(DeliveryStatus.values())),
            Map.entry(
                    "workorder.do.",
                    Set.of(
                            "accept",
                            "start",
                            "resume",
                            "pause",
                            "complete",
                            "reject",
                            "cancel",
                            "delete",
                            "reopen_order",
                            "block",
                            "unblock",
                            "force_status")),
            Map.entry("workorder.done.", inJava("OrderCommands", "\\bdone\\(\"([a-z_]+)\"")),
            Map.entry("workorder.life.", inJava("OrderLife", "(?:passed|toCome)\\(\"([a-z]+)\"")),
            Map.entry("workorder.priority.", Set.of("1", "2", "3", "4", "5")));

    @Test
    void every_text_that_is_shown_is_there() {
        assertThat(KEYS).containsAll(whole(used())).containsAll(ofFamilies());
    }

    @Test
    void every_text_that_is_there_is_shown() {
        var shown = new TreeSet<>(whole(used()));
        shown.addAll(literals());
        shown.addAll(ofFamilies());

        assertThat(KEYS).isSubsetOf(shown);
    }

    @Test
    void keys_are_put_together_only_where_this_test_knows_how_they_end() {
        var beginnings =
                used().stream().filter(key -> key.endsWith(".")).collect(Collectors.toCollection(TreeSet::new));
        beginnings.addAll(literals().stream().filter(key -> key.endsWith(".")).toList());
        beginnings.addAll(ofChips());

        assertThat(beginnings).isEqualTo(new TreeSet<>(FAMILIES.keySet()));
    }

    @Test
    void whatever_looks_like_a_key_in_java_is_one() {
        var beginnings = Stream.concat(KEYS.stream(), REFUSALS.stream())
                .filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        var meant = literals().stream()
                .filter(text -> beginnings.stream().anyMatch(text::startsWith))
                .filter(text -> !text.endsWith("."))
                .toList();

        assertThat(meant).hasSizeGreaterThan(50).allMatch(key -> KEYS.contains(key) || REFUSALS.contains(key));
    }

    @Test
    void keys_of_pages_are_read_as_expressions_write_them() {
        assertThat(keysOf("#{msg['a.b']} #{x ? msg['c'] : msg['d_e.f']}")).containsExactly("a.b", "c", "d_e.f");
        assertThat(keysOf("#{msg['role.'.concat(user.role())]}")).containsExactly("role.");
        assertThat(keysOf("#{msg['a.'.concat(f(g(x)))].concat(' ').concat(y)}")).containsExactly("a.");
    }

    /** Keys, and beginnings of keys that are put together. */
    private static Set<String> used() {
        var inPages = Sources.pages().stream().flatMap(page -> keysOf(page.text()).stream());
        var inJava = Sources.java().stream()
                .flatMap(source -> source.find("\\bMessages\\.text\\(\\s*((?:[^\",;]*?\"" + KEY + "\\.?\"\\s*[:)]?)+)"))
                .flatMap(call -> Pattern.compile(LITERAL).matcher(call.group(1)).results())
                .map(match -> match.group(1));
        return Stream.concat(inPages, inJava).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> stream(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static List<String> keysOf(String page) {
        return stream(Pattern.compile("\\bmsg\\['(" + KEY + "\\.?)'[\\].]"), page)
                .toList();
    }

    private static Set<String> literals() {
        return Sources.java().stream()
                .flatMap(source -> source.find(LITERAL))
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kinds of statuses that chips show; one of an order when nothing is said. */
    private static Set<String> ofChips() {
        return Stream.concat(
                        Stream.of("status"),
                        Sources.pages().stream()
                                .flatMap(page -> page.find("<m:chip\\s[^>]*kind=\"([a-z_]+)\""))
                                .map(match -> match.group(1)))
                .map(kind -> kind + ".")
                .collect(Collectors.toSet());
    }

    private static Set<String> whole(Set<String> keys) {
        return keys.stream().filter(key -> !key.endsWith(".")).collect(Collectors.toSet());
    }

    private static Set<String> ofFamilies() {
        return FAMILIES.entrySet().stream()
                .flatMap(family -> family.getValue().stream().map(end -> family.getKey() + end))
                .collect(Collectors.toSet());
    }

    private static Set<String> inJava(String type, String pattern) {
        var found = Sources.java().stream()
                .filter(source -> source.name().endsWith("/" + type + ".java"))
                .flatMap(source -> source.find(pattern))
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(found).as(type).isNotEmpty();
        return found;
    }

    /** Whoever adds a setting finds here that its words are missing on the page. */
    private static Set<String> settingKeys() {
        var source = Sources.read(Path.of("../mes-ejb/src/main/java/org/openmes/setting/SettingKey.java"))
                .text();
        var keys = stream(Pattern.compile("(?m)^    ([A-Z_]+)\\("), source)
                .map(key -> key.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(keys).contains("plant_name", "api_require_if_match");
        return keys;
    }

    private static Set<String> names(Enum<?>[] constants) {
        return names(constants, name -> true);
    }

    private static Set<String> names(Enum<?>[] constants, Predicate<String> which) {
        return Arrays.stream(constants).map(Enum::name).filter(which).collect(Collectors.toSet());
    }
}
