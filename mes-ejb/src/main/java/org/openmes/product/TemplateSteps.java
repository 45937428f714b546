package org.openmes.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.openmes.shared.Database;
import org.openmes.shared.NotFoundException;

/** Where the steps of templates are written. */
@ApplicationScoped
class TemplateSteps {
    private static final String INSERT = """
            insert into template_step (process_template_id, step_number, name, instruction,
                estimated_duration_minutes, workstation_id, required_role, is_optional)
            values (:template, :number, :name, :instruction, :estimatedDurationMinutes, :workstationId, :role,
                :isOptional)""";
    private static final String UPDATE = """
            update template_step set step_number = :number, name = :name, instruction = :instruction,
                estimated_duration_minutes = :estimatedDurationMinutes, workstation_id = :workstationId,
                required_role = :role, is_optional = :isOptional
            where process_template_id = :template and id = :id""";

    @Inject
    Database database;

    /**
     * The template that has the step.
     *
     * @throws NotFoundException for an unknown step
     */
    long templateOf(long id) {
        return database.read(
                handle -> handle.createQuery("select process_template_id from template_step where id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .findOne()
                        .orElseThrow(() -> new NotFoundException("Template step", id)));
    }

    /** Writes each row that differs once; steps may change places, so numbers are compared when all are written. */
    void write(long templateId, StepChanges changes) {
        if (changes.isEmpty()) {
            return;
        }
        database.write(handle -> {
            delete(handle, templateId, changes.deleted());
            handle.execute("set constraints uk_template_step_number deferred");
            each(handle, UPDATE, templateId, changes.changed());
            each(handle, INSERT, templateId, changes.added());
            handle.execute("set constraints uk_template_step_number immediate");
        });
    }

    private static void delete(Handle handle, long templateId, List<Long> ids) {
        if (!ids.isEmpty()) {
            handle.createUpdate("delete from template_step where process_template_id = :template and id = any(:ids)")
                    .bind("template", templateId)
                    .bind("ids", ids.toArray(Long[]::new))
                    .execute();
        }
    }

    private static void each(Handle handle, String statement, long templateId, List<StepChanges.Numbered> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(statement);
        for (var step : steps) {
            var role = step.fields().requiredRole();
            batch.bind("template", templateId)
                    .bind("id", step.id())
                    .bind("number", step.number())
                    .bindMethods(step.fields())
                    .bind("role", role == null ? null : role.name())
                    .add();
        }
        batch.execute();
    }
}
