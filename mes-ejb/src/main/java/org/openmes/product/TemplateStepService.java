package org.openmes.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Roles;
import org.openmes.shared.Violations;

/**
 * Edits the steps of a process template one by one (spec 4.3). They are part of the template: its version is the one
 * that is expected and raised, and each command answers with the whole template. Orders that have frozen it keep their
 * copy, so a template in use may be edited.
 *
 * <p>Every command throws {@link org.openmes.shared.StaleVersionException} when the template is not the expected one
 * any more, and {@link org.openmes.shared.NotFoundException} for an unknown template or step.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class TemplateStepService {
    @Inject
    ProcessTemplates templates;

    @Inject
    TemplateSteps steps;

    @Inject
    StepWorkstations workstations;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Appends a step.
     *
     * @throws org.openmes.shared.ValidationException also for more steps than a template may have
     */
    @Recorded
    public ProcessTemplateDetails add(long templateId, TemplateStepFields fields, @Nullable Long expectedVersion) {
        return edit(templateId, expectedVersion, sequence -> {
            check(fields, Set.of());
            sequence.append(fields);
        });
    }

    /** Changes the named fields of a step. */
    @Recorded
    public ProcessTemplateDetails change(long id, ChangeTemplateStep change, @Nullable Long expectedVersion) {
        return edit(steps.templateOf(id), expectedVersion, sequence -> {
            var now = sequence.get(id);
            var fields = change.on(now);
            var station = now.workstationId();
            check(fields, station == null ? Set.of() : Set.of(station));
            sequence.change(id, fields);
        });
    }

    /** Deletes a step; those behind it move up. */
    @Recorded
    public ProcessTemplateDetails delete(long id, @Nullable Long expectedVersion) {
        return edit(steps.templateOf(id), expectedVersion, sequence -> sequence.delete(id));
    }

    /**
     * Changes places with the step before.
     *
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED for the first step
     */
    @Recorded
    public ProcessTemplateDetails moveUp(long id, @Nullable Long expectedVersion) {
        return edit(steps.templateOf(id), expectedVersion, sequence -> sequence.moveUp(id));
    }

    /**
     * Changes places with the step behind.
     *
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED for the last step
     */
    @Recorded
    public ProcessTemplateDetails moveDown(long id, @Nullable Long expectedVersion) {
        return edit(steps.templateOf(id), expectedVersion, sequence -> sequence.moveDown(id));
    }

    /**
     * Brings the steps of a template into an order.
     *
     * @param ids every step of the template once
     * @throws org.openmes.shared.ValidationException for a step of another template, a missing one, or one named twice
     */
    @Recorded
    public ProcessTemplateDetails reorder(
            long templateId, @Nullable List<@Nullable Long> ids, @Nullable Long expectedVersion) {
        return edit(templateId, expectedVersion, sequence -> sequence.reorder(ids));
    }

    private ProcessTemplateDetails edit(long templateId, @Nullable Long expected, Consumer<StepSequence> edit) {
        var template = templates.get(templateId);
        template.requireVersion(expected);
        var before = templates.details(templateId);
        var sequence = new StepSequence(before.steps());
        edit.accept(sequence);
        var changes = sequence.changes();
        if (changes.isEmpty()) {
            return before;
        }
        template.touch(current.get(), clock.instant());
        templates.raiseVersion(template);
        steps.write(templateId, changes);
        var after = templates.details(templateId);
        events.fire(ResourceEvent.changed(ProcessTemplateService.ENTITY, templateId, template.name(), null, after));
        return after;
    }

    private void check(TemplateStepFields fields, Set<Long> chosen) {
        var violations = new Violations();
        fields.check(violations, "");
        violations.throwIfAny();
        workstations.check(violations, "workstation_id", fields.workstationId(), chosen);
        violations.throwIfAny();
    }
}
