package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.openmes.product.ChangeProcessTemplate;
import org.openmes.product.ChangeProductType;
import org.openmes.product.ChangeTemplateStep;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.ProductTypeService;
import org.openmes.product.TemplateStepService;
import org.openmes.shared.Change;
import org.openmes.shared.ListFilter;
import org.openmes.shift.ChangeShift;
import org.openmes.shift.ShiftFilter;
import org.openmes.shift.ShiftService;

/** Product types, process templates and shifts. */
@ApplicationScoped
class ProductCalls implements Calls {
    @Inject
    ProductTypeService products;

    @Inject
    ProcessTemplateService templates;

    @Inject
    TemplateStepService steps;

    @Inject
    ShiftService shifts;

    @Inject
    Site site;

    @Inject
    Masters masters;

    @Override
    public void writeInto(Book book) {
        types(book);
        templates(book);
        templateSteps(book);
        shifts(book);
    }

    private void types(Book book) {
        var change = new ChangeProductType(
                Change.absent(),
                Change.of("Another name"),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());
        book.read(
                "ProductTypeService.list",
                () -> products.list(ListFilter.ACTIVE).items().stream().anyMatch(type -> type.id() == site.product()));
        book.read("ProductTypeService.get", () -> products.get(site.product()));
        book.change("ProductTypeService.create", Masters::productFields, products::create);
        book.change("ProductTypeService.change", masters::productType, id -> products.change(id, change, null));
        book.command("ProductTypeService.delete", masters::productType, id -> products.delete(id, null));
    }

    private void templates(Book book) {
        var change = new ChangeProcessTemplate(Change.of("Another name"), Change.absent(), Change.absent());
        book.read(
                "ProcessTemplateService.list",
                () -> !templates.list(site.product(), ListFilter.ACTIVE).items().isEmpty());
        book.read("ProcessTemplateService.get", masters::template, templates::get);
        book.change(
                "ProcessTemplateService.create",
                masters::productType,
                type -> templates.create(Masters.templateOf(type)));
        book.change("ProcessTemplateService.duplicate", masters::template, templates::duplicate);
        book.change("ProcessTemplateService.change", masters::template, id -> templates.change(id, change, null));
        book.change("ProcessTemplateService.activateAlone", masters::template, id -> templates.activateAlone(id, null));
        book.command("ProcessTemplateService.delete", masters::template, id -> templates.delete(id, null));
    }

    private void templateSteps(Book book) {
        var change = ChangeTemplateStep.to(Masters.stepOf("Another"));
        book.change("TemplateStepService.add", masters::template, id -> steps.add(id, Masters.stepOf("Third"), null));
        book.change("TemplateStepService.change", masters::firstStep, id -> steps.change(id, change, null));
        book.change("TemplateStepService.delete", masters::firstStep, id -> steps.delete(id, null));
        book.change("TemplateStepService.moveUp", masters::secondStep, id -> steps.moveUp(id, null));
        book.change("TemplateStepService.moveDown", masters::firstStep, id -> steps.moveDown(id, null));
        book.change("TemplateStepService.reorder", masters::templateWithSteps, template -> {
            var ids = List.of(
                    template.steps().get(1).id(), template.steps().get(0).id());
            return steps.reorder(template.template().id(), ids, null);
        });
    }

    private void shifts(Book book) {
        book.read(
                "ShiftService.list",
                masters::shift,
                id -> shifts.list(new ShiftFilter(ListFilter.ACTIVE, site.line())).items().stream()
                        .anyMatch(entry -> entry.shift().id() == id));
        book.read("ShiftService.get", masters::shift, shifts::get);
        book.read("ShiftService.current", () -> shifts.current(site.line()));
        book.read("ShiftService.now", shifts::now);
        book.change("ShiftService.create", masters::shiftFields, shifts::create);
        book.change("ShiftService.change", masters::shift, id -> shifts.change(id, ChangeShift.active(false), null));
        book.command("ShiftService.delete", masters::shift, id -> shifts.delete(id, null));
    }
}
