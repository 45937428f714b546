package org.openmes.web.product;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDetails;
import org.openmes.line.LineFilter;
import org.openmes.line.LineService;
import org.openmes.product.ChangeProcessTemplate;
import org.openmes.product.ProcessTemplateDetails;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.ProductTypeDetails;
import org.openmes.product.ProductTypeService;
import org.openmes.product.TemplateStepFields;
import org.openmes.shared.Change;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.PageRequest;
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
 * Backs {@code /product/template.xhtml}: the steps of a process (spec 4.3). Each change is saved at once, as the whole
 * new list of steps, and refused when somebody else has changed the template since the page was read.
 */
@Named
@RequestScoped
public class TemplateView {
    @Inject
    ProcessTemplateService templates;

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
        allLines = lines.list(new LineFilter(null, true, PageRequest.ALL)).items();
    }

    private int activeVersions() {
        return (int) templates.list(type.id(), false, PageRequest.ALL).total();
    }

    public boolean isManaged() {
        return current.get().role() == Role.ADMIN;
    }

    public void moveUp() {
        commands.perform(() -> moved((int) wanted.key() - 1, -1));
    }

    public void moveDown() {
        commands.perform(() -> moved((int) wanted.key() - 1, 1));
    }

    private Outcome moved(int at, int by) {
        var to = at + by;
        var last = template.steps().size() - 1;
        if (at < 0 || at > last || to < 0 || to > last) {
            return Outcome.stay(Messages.text("template.no_move"));
        }
        changeSteps(steps -> {
            Collections.swap(steps, at, to);
            return steps;
        });
        return Outcome.go(stepPage(selectedAfter(at + 1, to + 1)), Messages.text("template.moved", to + 1));
    }

    private int selectedAfter(int from, int to) {
        var selected = address.key("step");
        if (selected == null) {
            return 0;
        }
        if (selected == from) {
            return to;
        }
        return selected == to ? from : selected.intValue();
    }

    public void deleteStep() {
        commands.perform(() -> {
            var number = wanted.key();
            if (number < 1 || number > template.steps().size()) {
                throw new NotFoundException("TemplateStep", number);
            }
            changeSteps(steps -> {
                steps.remove((int) number - 1);
                return steps;
            });
            return Outcome.go(stepPage(0), Messages.text("template.step_deleted"));
        });
    }

    /** Saves the step in the form; one without a number is appended. */
    public void saveStep() {
        commands.perform(() -> {
            var fields = new TemplateStepFields(
                    Objects.requireNonNullElse(posted.text("name"), ""),
                    posted.text("instruction"),
                    posted.integer("estimated_duration_minutes"),
                    posted.key("workstation_id"),
                    posted.constant("required_role", Role.class),
                    posted.flag("is_optional"));
            posted.check();
            var number = posted.integer("step_number");
            changeSteps(steps -> placed(steps, fields, number));
            var next = number == null ? 0 : number;
            return Outcome.go(stepPage(next), Messages.text("template.step_saved"));
        });
    }

    static List<TemplateStepFields> placed(
            List<TemplateStepFields> steps, TemplateStepFields fields, @Nullable Integer number) {
        if (number != null && number < 1) {
            throw new NotFoundException("TemplateStep", number);
        }
        if (number == null || number > steps.size()) {
            steps.add(fields);
        } else {
            steps.set(number - 1, fields);
        }
        return steps;
    }

    private void changeSteps(UnaryOperator<List<TemplateStepFields>> change) {
        var steps = change.apply(new ArrayList<>(
                template.steps().stream().map(TemplateStepFields::of).toList()));
        templates.change(
                template.template().id(),
                new ChangeProcessTemplate(Change.absent(), Change.absent(), Change.of(steps)),
                posted.version());
    }

    private String stepPage(int number) {
        return "/product/template.xhtml?id=" + template.template().id() + (number == 0 ? "" : "&step=" + number);
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
            templates.delete(template.template().id(), null);
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
        var number = address.key("step");
        return template.steps().stream()
                .filter(step -> number != null && step.stepNumber() == number)
                .findFirst()
                .orElse(null);
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
