package org.openmes.web.product;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDetails;
import org.openmes.line.LineService;
import org.openmes.product.ChangeProcessTemplate;
import org.openmes.product.ChangeTemplateStep;
import org.openmes.product.ProcessTemplateDetails;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.ProductTypeDetails;
import org.openmes.product.ProductTypeService;
import org.openmes.product.TemplateStepFields;
import org.openmes.product.TemplateStepService;
import org.openmes.shared.Change;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ListFilter;
import org.openmes.shared.Role;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.WorkstationChoices;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.web.command.Wanted;

/**
 * Backs {@code /product/template.xhtml}: the steps of a process (spec 4.3). Each change is saved at once, and refused
 * when somebody else has changed the template since the page was read.
 */
@Named
@RequestScoped
public class TemplateView {
    @Inject
    ProcessTemplateService templates;

    @Inject
    TemplateStepService templateSteps;

    @Inject
    ProductTypeService types;

    @Inject
    LineService lines;

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    @Inject
    Posted posted;

    private ProcessTemplateDetails template;
    private ProductTypeDetails type;
    private int othersActive;
    private List<LineDetails> allLines = List.of();

    @PostConstruct
    void read() {
        template = templates.get(address.requiredKey("id"));
        type = types.get(template.template().productTypeId());
        othersActive = template.template().isActive() ? 0 : activeVersions();
        allLines = lines.list(ListFilter.ALL).items();
    }

    private int activeVersions() {
        return (int) templates.list(type.id(), ListFilter.ACTIVE).total();
    }

    public boolean isManaged() {
        return current.get().role() == Role.ADMIN;
    }

    public void moveUp() {
        move(templateSteps::moveUp);
    }

    public void moveDown() {
        move(templateSteps::moveDown);
    }

    private void move(BiFunction<Long, @Nullable Long, ProcessTemplateDetails> move) {
        commands.perform(() -> {
            var id = wanted.key();
            var place = step(move.apply(id, posted.version()), id)
                    .map(ProcessTemplateDetails.Step::stepNumber)
                    .orElseThrow();
            return Outcome.go(stepPage(address.key("step")), Messages.text("template.moved", place));
        });
    }

    public void deleteStep() {
        commands.perform(() -> {
            var id = wanted.key();
            templateSteps.delete(id, posted.version());
            var selected = address.key("step");
            return Outcome.go(
                    stepPage(Objects.equals(selected, id) ? null : selected), Messages.text("template.step_deleted"));
        });
    }

    /** Saves the step in the form; one without a key is appended. */
    public void saveStep() {
        commands.perform(() -> {
            var fields = new TemplateStepFields(
                    Objects.requireNonNullElse(posted.text("name"), ""),
                    posted.text("instruction"),
                    posted.integer("estimated_duration_minutes"),
                    posted.key("workstation_id"),
                    posted.constant("required_role", Role.class),
                    posted.flag("is_optional"));
            var id = posted.key("step_id");
            posted.check();
            if (id == null) {
                templateSteps.add(template.template().id(), fields, posted.version());
            } else {
                templateSteps.change(id, ChangeTemplateStep.to(fields), posted.version());
            }
            return Outcome.go(stepPage(id), Messages.text("template.step_saved"));
        });
    }

    private String stepPage(@Nullable Long step) {
        return "/product/template.xhtml?id=" + template.template().id() + (step == null ? "" : "&step=" + step);
    }

    public void rename() {
        commands.perform(() -> {
            change(Change.of(posted.text("template_name")), Change.absent());
            return Outcome.stay(Messages.text("template.renamed"));
        });
    }

    public void activate() {
        commands.perform(() -> {
            if (posted.flag("alone")) {
                templates.activateAlone(template.template().id(), posted.version());
            } else {
                change(Change.absent(), Change.of(true));
            }
            return Outcome.stay(Messages.text("template.activated"));
        });
    }

    /** How many other versions are active. */
    public int getOthersActive() {
        return othersActive;
    }

    /** What the activation means, said before it is done. */
    public String getActivateText() {
        return Messages.text("template.activate.text", othersActive);
    }

    public void duplicate() {
        commands.perform(() -> {
            var copy = templates.duplicate(template.template().id()).template();
            return Outcome.go(
                    "/product/template.xhtml?id=" + copy.id(),
                    Messages.text("template.duplicated", copy.templateVersion()));
        });
    }

    public void deactivate() {
        commands.perform(() -> {
            change(Change.absent(), Change.of(false));
            return Outcome.stay(Messages.text("template.deactivated"));
        });
    }

    private void change(Change<String> name, Change<Boolean> active) {
        var change = new ChangeProcessTemplate(name, active, Change.absent());
        templates.change(template.template().id(), change, posted.version());
    }

    public void delete() {
        commands.perform(() -> {
            templates.delete(template.template().id(), posted.version());
            return Outcome.go("/product/product.xhtml?id=" + type.id(), Messages.text("master.deleted"));
        });
    }

    public ProcessTemplateDetails getTemplate() {
        return template;
    }

    public ProductTypeDetails getType() {
        return type;
    }

    public int getMinutes() {
        return TemplatePlan.minutes(template.steps());
    }

    public List<TemplatePlan.Bar> getBars() {
        return TemplatePlan.bars(template.steps());
    }

    /** The step that is edited; null for a new one. */
    public ProcessTemplateDetails.@Nullable Step getSelected() {
        var id = address.key("step");
        return id == null ? null : step(template, id).orElse(null);
    }

    private static Optional<ProcessTemplateDetails.Step> step(ProcessTemplateDetails template, long id) {
        return template.steps().stream().filter(step -> step.id() == id).findFirst();
    }

    /** Active workstations of active lines, and the one the step has. */
    public List<Option> getWorkstationOptions() {
        var selected = getSelected();
        var chosen = selected == null ? null : selected.workstationId();
        return WorkstationChoices.of(allLines, chosen);
    }

    public List<Option> getRoleOptions() {
        return List.of(Role.OPERATOR, Role.SUPERVISOR, Role.ADMIN).stream()
                .map(role -> Option.of(role, Messages.text("role." + role)))
                .toList();
    }
}
