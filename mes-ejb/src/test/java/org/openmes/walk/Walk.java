package org.openmes.walk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Where a walk is: the model, the last commands for whoever must understand a failure, and where the logs ended. */
final class Walk {
    private static final int REMEMBERED = 30;
    private static final int LOGS_READ_EVERY = 20;

    final Model model;
    long lastEvent;
    long lastEntry;
    private final Deque<String> commands = new ArrayDeque<>();
    private final Map<String, Integer> outcomes;
    private int count;

    Walk(Model model, Records records, Map<String, Integer> outcomes) {
        this.model = model;
        this.outcomes = outcomes;
        readLogs(records);
    }

    void began(String command) {
        if (commands.size() == REMEMBERED) {
            commands.removeFirst();
        }
        commands.addLast(command);
        count++;
    }

    void refused(String code) {
        commands.addLast(commands.removeLast() + " -> " + code);
        outcomes.merge(code, 1, Integer::sum);
    }

    void passed(Records records) {
        var last = commands.getLast();
        if (!last.contains(" -> ")) {
            outcomes.merge(kind(last), 1, Integer::sum);
        }
        if (count % LOGS_READ_EVERY == 0) {
            readLogs(records);
        }
    }

    /** The command without what it is about. */
    private static String kind(String command) {
        var words = command.split(" ");
        return words[0].startsWith("undo") || words.length < 2 || !words[1].matches("[a-z]+")
                ? words[0]
                : words[0] + " " + words[1];
    }

    private void readLogs(Records records) {
        lastEvent = records.last("event_log");
        lastEntry = records.last("audit_log");
    }

    int count() {
        return count;
    }

    String lastCommands() {
        return String.join("\n", commands);
    }

    static Map<String, Integer> outcomes() {
        return new TreeMap<>();
    }
}
