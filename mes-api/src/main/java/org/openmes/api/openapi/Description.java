package org.openmes.api.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.openmes.api.audit.AuditLogsResource;
import org.openmes.api.audit.LedgerResource;
import org.openmes.api.auth.AuthResource;
import org.openmes.api.event.EventLogsResource;
import org.openmes.api.event.EventsResource;
import org.openmes.api.event.IssueEventsResource;
import org.openmes.api.event.OrderEventsResource;
import org.openmes.api.execution.BatchesResource;
import org.openmes.api.execution.OrderBatchesResource;
import org.openmes.api.execution.StepsResource;
import org.openmes.api.health.HealthResource;
import org.openmes.api.issue.IssueAttachmentsResource;
import org.openmes.api.issue.IssueTypesResource;
import org.openmes.api.issue.IssuesResource;
import org.openmes.api.issue.StepProblemsResource;
import org.openmes.api.line.LinePartsResource;
import org.openmes.api.line.LineStatusesResource;
import org.openmes.api.line.LinesResource;
import org.openmes.api.line.WorkstationsResource;
import org.openmes.api.product.ProcessTemplatesResource;
import org.openmes.api.product.ProductTypesResource;
import org.openmes.api.product.StepsOfTemplateResource;
import org.openmes.api.product.TemplateStepsResource;
import org.openmes.api.report.AnalyticsResource;
import org.openmes.api.setting.SettingsResource;
import org.openmes.api.shift.ShiftsResource;
import org.openmes.api.token.ApiTokensResource;
import org.openmes.api.user.UsersResource;
import org.openmes.api.webhook.WebhookDeliveriesResource;
import org.openmes.api.webhook.WebhooksResource;
import org.openmes.api.workorder.WorkOrderActionsResource;
import org.openmes.api.workorder.WorkOrderUpsertsResource;
import org.openmes.api.workorder.WorkOrdersResource;
import org.openmes.shared.Role;

/** Completes the description that the build derives from the resources; what holds for all is said once, here. */
public class Description implements OASFilter {
    /** Every resource: the forms of their records are looked up, because the scan does not see what may be null. */
    static final List<Class<?>> RESOURCES = List.of(
            AuthResource.class,
            HealthResource.class,
            LinesResource.class,
            LinePartsResource.class,
            LineStatusesResource.class,
            WorkstationsResource.class,
            ProductTypesResource.class,
            ProcessTemplatesResource.class,
            StepsOfTemplateResource.class,
            TemplateStepsResource.class,
            WorkOrdersResource.class,
            WorkOrderUpsertsResource.class,
            WorkOrderActionsResource.class,
            OrderEventsResource.class,
            OrderBatchesResource.class,
            BatchesResource.class,
            StepsResource.class,
            StepProblemsResource.class,
            IssuesResource.class,
            IssueEventsResource.class,
            IssueAttachmentsResource.class,
            IssueTypesResource.class,
            ShiftsResource.class,
            AnalyticsResource.class,
            AuditLogsResource.class,
            LedgerResource.class,
            EventLogsResource.class,
            EventsResource.class,
            ApiTokensResource.class,
            SettingsResource.class,
            UsersResource.class,
            WebhooksResource.class,
            WebhookDeliveriesResource.class);

    static final String BEARER = "bearer";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var components = description.getComponents();
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("The token of POST /api/auth/login, or that of a program, which has scopes"));
        description.addServer(OASFactory.createServer().url("/").description("Where this description comes from"));
        components.getSchemas().get("Role").removeEnumeration(Role.SYSTEM.name()); // never given to an account
        description.getInfo().getLicense().setIdentifier("Apache-2.0");
        var texts = Texts.read();
        var access = Access.read();
        new RecordForms(RESOURCES).applyTo(components);
        new ProblemAnswers(texts, access).applyTo(description);
        new SecondAnswers().applyTo(description);
        new OperationTexts(texts, access).applyTo(description);
        new PartialBodies().applyTo(description);
        new CommonParameters(texts).applyTo(description);
        new AnswerHeaders(texts).applyTo(description);
        new Examples(texts).applyTo(description);
        description.setPaths(fromServerRoot(description.getPaths()));
    }

    /** With the context root that the archive is built for, so that a path is all that a caller needs. */
    private static Paths fromServerRoot(Paths paths) {
        var root = System.getProperty("openmes.api.root", "/api");
        var whole = OASFactory.createPaths();
        paths.getPathItems().forEach((path, item) -> whole.addPathItem(root + path, item));
        return whole;
    }
}
