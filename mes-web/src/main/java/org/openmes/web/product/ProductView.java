package org.openmes.web.product;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.openmes.product.CreateProcessTemplate;
import org.openmes.product.ProcessTemplateDetails;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.ProductTypeDetails;
import org.openmes.product.ProductTypeService;
import org.openmes.report.WorkOrderListService;
import org.openmes.report.WorkOrderRow;
import org.openmes.shared.ListFilter;
import org.openmes.shared.PageRequest;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.workorder.WorkOrderFilter;

/** Backs {@code /product/product.xhtml}: a product type with its templates and last orders (spec 4.1). */
@Named
@RequestScoped
public class ProductView {
    private static final int LAST_ORDERS = 10;

    @Inject
    ProductTypeService types;

    @Inject
    ProcessTemplateService templates;

    @Inject
    WorkOrderListService orders;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private ProductTypeDetails type;
    private List<ProcessTemplateDetails> versions = List.of();
    private List<WorkOrderRow> last = List.of();

    @PostConstruct
    void read() {
        type = types.get(address.requiredKey("id"));
        versions = templates.list(type.id(), ListFilter.ALL).items();
        last = orders.list(WorkOrderFilter.of(Set.of(), Set.of())
                        .ofProductTypes(Set.of(type.id()))
                        .sorted("-created_at")
                        .on(new PageRequest(1, LAST_ORDERS)))
                .items();
    }

    /** Creates the next version and goes straight to its steps. */
    public void createTemplate() {
        commands.perform(() -> {
            var name = posted.text("name");
            var created =
                    templates.create(new CreateProcessTemplate(type.id(), name == null ? "" : name, true, List.of()));
            return Outcome.go(
                    "/product/template.xhtml?id=" + created.template().id(), Messages.text("template.created"));
        });
    }

    public ProductTypeDetails getType() {
        return type;
    }

    /** The newest version first. */
    public List<ProcessTemplateDetails> getVersions() {
        return versions;
    }

    public List<WorkOrderRow> getLast() {
        return last;
    }

    /** The estimate of all steps, in minutes. */
    public int minutes(ProcessTemplateDetails template) {
        return TemplatePlan.minutes(template.steps());
    }
}
