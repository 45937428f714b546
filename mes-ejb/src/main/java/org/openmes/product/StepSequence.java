package org.openmes.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Message;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.RuleException;
import org.openmes.shared.Violations;

/**
 * The steps of one template while they are edited (spec 4.3). A stored step keeps its key whatever becomes of it; its
 * number is its place, so that numbers are contiguous by construction.
 */
final class StepSequence {
    private static final List<Likeness> CLOSEST_FIRST = List.of(
            (stored, wanted, number) -> stored.stepNumber() == number && says(stored, wanted),
            (stored, wanted, number) -> says(stored, wanted),
            (stored, wanted, number) -> stored.name().equals(wanted.name()),
            (stored, wanted, number) -> stored.stepNumber() == number);

    private final List<ProcessTemplateDetails.Step> stored;
    private final List<Entry> entries = new ArrayList<>();

    /** A step at its place; without key when it is new. */
    private record Entry(@Nullable Long id, TemplateStepFields fields) {}

    /** What makes a stored step the one that a list without keys means. */
    private interface Likeness {
        boolean holds(ProcessTemplateDetails.Step stored, TemplateStepFields wanted, int number);
    }

    StepSequence(List<ProcessTemplateDetails.Step> stored) {
        this.stored = stored;
        stored.forEach(step -> entries.add(new Entry(step.id(), TemplateStepFields.of(step))));
    }

    private static boolean says(ProcessTemplateDetails.Step stored, TemplateStepFields wanted) {
        return TemplateStepFields.of(stored).equals(wanted);
    }

    /** Adds a step after the last one. */
    void append(TemplateStepFields fields) {
        var violations = new Violations();
        CreateProcessTemplate.checkNumber(violations, entries.size() + 1);
        violations.throwIfAny();
        entries.add(new Entry(null, fields));
    }

    TemplateStepFields get(long id) {
        return entries.get(place(id)).fields();
    }

    void change(long id, TemplateStepFields fields) {
        entries.set(place(id), new Entry(id, fields));
    }

    /** Takes a step out; those behind it move up. */
    void delete(long id) {
        entries.remove(place(id));
    }

    /**
     * Changes places with the step before.
     *
     * @throws RuleException STATE_NOT_ALLOWED for the first one
     */
    void moveUp(long id) {
        var place = place(id);
        if (place == 0) {
            throw RuleException.state("step", Message.of("template.step_is_first"));
        }
        Collections.swap(entries, place, place - 1);
    }

    /**
     * Changes places with the step behind.
     *
     * @throws RuleException STATE_NOT_ALLOWED for the last one
     */
    void moveDown(long id) {
        var place = place(id);
        if (place == entries.size() - 1) {
            throw RuleException.state("step", Message.of("template.step_is_last"));
        }
        Collections.swap(entries, place, place + 1);
    }

    /**
     * Brings the steps into this order.
     *
     * @param ids every step of the template once
     * @throws org.openmes.shared.ValidationException for a step of another template, a missing one, or one named twice
     */
    void reorder(@Nullable List<@Nullable Long> ids) {
        var violations = new Violations();
        if (violations.required("ids", ids)) {
            checkComplete(violations, Objects.requireNonNull(ids));
        }
        violations.throwIfAny();
        var ordered = Objects.requireNonNull(ids).stream()
                .map(id -> entries.get(place(Objects.requireNonNull(id))))
                .toList();
        entries.clear();
        entries.addAll(ordered);
    }

    private void checkComplete(Violations violations, List<@Nullable Long> ids) {
        var missing = new ArrayList<>(entries.stream().map(Entry::id).toList());
        var named = new HashSet<@Nullable Long>();
        for (var id : ids) {
            if (!named.add(id)) {
                violations.add("ids", "template.step_twice", String.valueOf(id));
            } else if (!missing.remove(id)) {
                violations.add("ids", "template.step_foreign", String.valueOf(id));
            }
        }
        missing.forEach(id -> violations.add("ids", "template.step_missing", String.valueOf(id)));
    }

    /**
     * Replaces all steps by a list that does not name keys. A step that is found again keeps its key: one that says the
     * same, else one of the same name, else the one at the same place.
     */
    void replace(List<TemplateStepFields> wanted) {
        var keys = new Long[wanted.size()];
        var unused = new ArrayList<>(stored);
        for (var likeness : CLOSEST_FIRST) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == null) {
                    keys[i] = take(unused, likeness, wanted.get(i), i + 1);
                }
            }
        }
        entries.clear();
        for (int i = 0; i < keys.length; i++) {
            entries.add(new Entry(keys[i], wanted.get(i)));
        }
    }

    private static @Nullable Long take(
            List<ProcessTemplateDetails.Step> unused, Likeness likeness, TemplateStepFields wanted, int number) {
        for (var steps = unused.iterator(); steps.hasNext(); ) {
            var step = steps.next();
            if (likeness.holds(step, wanted, number)) {
                steps.remove();
                return step.id();
            }
        }
        return null;
    }

    private int place(long id) {
        for (int i = 0; i < entries.size(); i++) {
            if (Objects.equals(entries.get(i).id(), id)) {
                return i;
            }
        }
        throw new NotFoundException("Template step", id);
    }

    /** What must be written so that the stored steps become these. */
    StepChanges changes() {
        var deleted = new ArrayList<>(
                stored.stream().map(ProcessTemplateDetails.Step::id).toList());
        var changed = new ArrayList<StepChanges.Numbered>();
        var added = new ArrayList<StepChanges.Numbered>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var now = new StepChanges.Numbered(entry.id(), i + 1, entry.fields());
            if (entry.id() == null) {
                added.add(now);
            } else {
                deleted.remove(entry.id());
                if (stored.stream().noneMatch(now::isStoredAs)) {
                    changed.add(now);
                }
            }
        }
        return new StepChanges(deleted, changed, added);
    }
}
