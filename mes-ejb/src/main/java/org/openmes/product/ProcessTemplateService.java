package org.openmes.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.ListFilter;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.RecordUsages;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Roles;
import org.openmes.shared.Violations;

/** Process templates and their ordered steps (spec 4.2, 4.3): seen by Supervisors, managed by Admins. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ProcessTemplateService {
    static final String ENTITY = "ProcessTemplate";

    @Inject
    ProcessTemplates templates;

    @Inject
    TemplateSteps steps;

    @Inject
    StepWorkstations workstations;

    @Inject
    RecordUsages usages;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Templates, usually by product type, newest version first.
     *
     * @param productTypeId only those of this type; null for all
     * @throws org.openmes.shared.ValidationException under {@code sort}
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    public Page<ProcessTemplateDetails> list(@Nullable Long productTypeId, ListFilter filter) {
        return templates.list(productTypeId, filter);
    }

    /** One template with its steps. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    public ProcessTemplateDetails get(long id) {
        return templates.details(id);
    }

    /** Creates the next version for a product type. */
    @Recorded
    public ProcessTemplateDetails create(CreateProcessTemplate command) {
        command.check();
        requireActiveWorkstations(command.steps(), Set.of());
        return add(command);
    }

    /**
     * Creates the next version of the product type with all steps of this one (spec 4.2). It is not active, so that it
     * can be worked on before orders are made by it.
     *
     * @throws NotFoundException for an unknown template
     */
    @Recorded
    public ProcessTemplateDetails duplicate(long id) {
        templates.get(id);
        var original = get(id);
        return add(new CreateProcessTemplate(
                original.template().productTypeId(), original.template().name(), false, fields(original)));
    }

    private static List<TemplateStepFields> fields(ProcessTemplateDetails template) {
        return template.steps().stream().map(TemplateStepFields::of).toList();
    }

    private ProcessTemplateDetails add(CreateProcessTemplate command) {
        var number = templates.nextVersion(command.productTypeId());
        var template = new ProcessTemplate(
                command.productTypeId(), number, command.name().strip(), command.isActive(), clock.instant());
        template.touch(current.get(), clock.instant());
        templates.add(template);
        steps.write(template.id(), changes(List.of(), command.steps()));
        var created = get(template.id());
        events.fire(ResourceEvent.created(ENTITY, template.id(), template.name(), null, created));
        return created;
    }

    /**
     * Changes name, activation or the whole list of steps. Steps that are found again in the list keep their keys; what
     * does not differ is not written.
     */
    @Recorded
    public ProcessTemplateDetails change(long id, ChangeProcessTemplate change, @Nullable Long expectedVersion) {
        var template = templates.get(id);
        template.requireVersion(expectedVersion);
        var before = get(id);
        var name = change.name().or(template.name());
        check(name, change, before.steps());
        var active = Boolean.TRUE.equals(change.isActive().or(template.isActive()));
        var wanted = change.steps().value();
        var changes = wanted == null ? StepChanges.NONE : changes(before.steps(), wanted);
        if (template.isAs(name.strip(), active) && changes.isEmpty()) {
            return before;
        }
        template.take(name.strip(), active);
        template.touch(current.get(), clock.instant());
        if (!changes.isEmpty()) {
            templates.raiseVersion(template);
            steps.write(id, changes);
        }
        var changed = get(id);
        events.fire(ResourceEvent.changed(ENTITY, id, template.name(), null, changed));
        return changed;
    }

    private static StepChanges changes(List<ProcessTemplateDetails.Step> stored, List<TemplateStepFields> wanted) {
        var sequence = new StepSequence(stored);
        sequence.replace(wanted);
        return sequence.changes();
    }

    /**
     * Activates a template and deactivates all others of its product type, in one transaction.
     *
     * @param expectedVersion the version of the template that is activated
     */
    @Recorded
    public ProcessTemplateDetails activateAlone(long id, @Nullable Long expectedVersion) {
        var type = get(id).template().productTypeId();
        templates.lockType(type);
        for (long other : templates.activeOf(type)) {
            if (other != id) {
                change(other, activation(false), null);
            }
        }
        return change(id, activation(true), expectedVersion);
    }

    private static ChangeProcessTemplate activation(boolean active) {
        return new ChangeProcessTemplate(Change.absent(), Change.of(active), Change.absent());
    }

    /**
     * Deletes a template that no order has frozen; its steps go with it.
     *
     * @throws org.openmes.shared.RuleException IN_USE
     */
    @Recorded
    public void delete(long id, @Nullable Long expectedVersion) {
        var template = templates.get(id);
        template.requireVersion(expectedVersion);
        usages.requireUnused(ENTITY, id);
        var last = get(id);
        events.fire(ResourceEvent.deleted(ENTITY, id, template.name(), null, last));
        steps.write(id, changes(last.steps(), List.of()));
        templates.remove(template);
    }

    private void check(@Nullable String name, ChangeProcessTemplate change, List<ProcessTemplateDetails.Step> stored) {
        var violations = new Violations();
        violations.text("name", name, CreateProcessTemplate.LONGEST_NAME);
        if (change.isActive().present()) {
            violations.required("is_active", change.isActive().value());
        }
        var wanted = change.steps().value();
        if (change.steps().present() && violations.required("steps", wanted)) {
            CreateProcessTemplate.checkSteps(violations, wanted);
        }
        violations.throwIfAny();
        if (wanted != null) {
            requireActiveWorkstations(wanted, chosen(stored));
        }
    }

    private static Set<Long> chosen(List<ProcessTemplateDetails.Step> steps) {
        return steps.stream()
                .map(ProcessTemplateDetails.Step::workstationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void requireActiveWorkstations(List<TemplateStepFields> wanted, Set<Long> chosen) {
        var violations = new Violations();
        for (int i = 0; i < wanted.size(); i++) {
            workstations.check(
                    violations, "steps." + i + ".workstation_id", wanted.get(i).workstationId(), chosen);
        }
        violations.throwIfAny();
    }
}
