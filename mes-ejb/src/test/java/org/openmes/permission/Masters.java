package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import org.openmes.issue.IssueTypeFields;
import org.openmes.issue.Severity;
import org.openmes.product.CreateProcessTemplate;
import org.openmes.product.ProcessTemplateDetails;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.ProductTypeFields;
import org.openmes.product.ProductTypeService;
import org.openmes.product.TemplateStepFields;
import org.openmes.shared.Change;
import org.openmes.shared.Role;
import org.openmes.shift.ShiftFields;
import org.openmes.shift.ShiftService;
import org.openmes.testing.Acting;
import org.openmes.testing.Plant;
import org.openmes.user.AccountType;
import org.openmes.user.ApiTokenService;
import org.openmes.user.CreateApiToken;
import org.openmes.user.CreateUser;
import org.openmes.user.UserService;

/** Fresh master data that nothing uses, and what makes them. */
@ApplicationScoped
class Masters {
    @Inject
    Acting acting;

    @Inject
    Site site;

    @Inject
    Cast cast;

    @Inject
    ProductTypeService products;

    @Inject
    ProcessTemplateService templates;

    @Inject
    ShiftService shifts;

    @Inject
    UserService users;

    @Inject
    ApiTokenService tokens;

    /** Without a template. */
    long productType() {
        return acting.admin(() -> products.create(productFields())).id();
    }

    static ProductTypeFields productFields() {
        var code = Plant.unique("PERM");
        return new ProductTypeFields(code, code, null, "pcs", 0, true);
    }

    static CreateProcessTemplate templateOf(long productType) {
        return new CreateProcessTemplate(productType, "Template", true, List.of(stepOf("First"), stepOf("Second")));
    }

    static TemplateStepFields stepOf(String name) {
        return new TemplateStepFields(name, null, 1, null, null, false);
    }

    long template() {
        return templateWithSteps().template().id();
    }

    /** With two steps. */
    ProcessTemplateDetails templateWithSteps() {
        var type = productType();
        return acting.admin(() -> templates.create(templateOf(type)));
    }

    long firstStep() {
        return templateWithSteps().steps().get(0).id();
    }

    long secondStep() {
        return templateWithSteps().steps().get(1).id();
    }

    static IssueTypeFields issueFields() {
        var code = Plant.unique("PERM");
        return new IssueTypeFields(code, code, Severity.LOW, false, true);
    }

    /** Of the line alone, so that no other sees it. */
    ShiftFields shiftFields() {
        return new ShiftFields(
                null, Plant.unique("shift"), LocalTime.of(1, 0), LocalTime.of(2, 0), List.of(1), site.line(), true, 1);
    }

    long shift() {
        return acting.admin(() -> shifts.create(shiftFields())).id();
    }

    /** A Supervisor, on these lines. */
    static CreateUser userFields(Long... lines) {
        var name = Plant.unique("account");
        return new CreateUser(
                "Account",
                name,
                name + "@plant.example",
                AccountType.USER,
                Role.SUPERVISOR,
                null,
                Cast.PASSWORD,
                Cast.PASSWORD,
                List.of(lines),
                false,
                true,
                false);
    }

    long user(Long... lines) {
        return acting.admin(() -> users.create(userFields(lines))).id();
    }

    CreateApiToken tokenFields() {
        return new CreateApiToken(
                Plant.unique("token"),
                cast.userId(Caller.ADMIN),
                List.of("reports:read"),
                Change.absent(),
                List.of(),
                null);
    }

    long token() {
        return acting.admin(() -> tokens.create(tokenFields())).token().id();
    }
}
