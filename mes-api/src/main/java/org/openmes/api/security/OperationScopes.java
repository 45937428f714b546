package org.openmes.api.security;

import static org.openmes.shared.TokenScope.ADMIN;
import static org.openmes.shared.TokenScope.AUDIT_READ;
import static org.openmes.shared.TokenScope.EVENTS_READ;
import static org.openmes.shared.TokenScope.ISSUES_READ;
import static org.openmes.shared.TokenScope.ISSUES_WRITE;
import static org.openmes.shared.TokenScope.MASTER_DATA_READ;
import static org.openmes.shared.TokenScope.MASTER_DATA_WRITE;
import static org.openmes.shared.TokenScope.REPORTS_READ;
import static org.openmes.shared.TokenScope.WORK_ORDERS_READ;
import static org.openmes.shared.TokenScope.WORK_ORDERS_WRITE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openmes.shared.TokenScope;

/** Which scope a token needs for which operation: the one table of spec 14.2; an operation must stand in it. */
public final class OperationScopes {
    /** What every token may: see whose it is, end itself, and what asks for a password anyway. */
    public static final Set<String> OF_EVERY_TOKEN = Set.of("getMe", "logout", "refreshToken", "changePassword");

    private static final Map<String, TokenScope> SCOPES = new HashMap<>();

    static {
        need(WORK_ORDERS_READ, "listWorkOrders", "getWorkOrder", "getWorkOrderByNumber", "listBatches", "getBatch");
        need(WORK_ORDERS_READ, "listWorkOrderEvents");
        need(WORK_ORDERS_WRITE, "createWorkOrder", "replaceWorkOrder", "updateWorkOrder", "deleteWorkOrder");
        need(WORK_ORDERS_WRITE, "upsertWorkOrder", "upsertWorkOrders");
        need(WORK_ORDERS_WRITE, "acceptWorkOrder", "rejectWorkOrder", "startWorkOrder", "pauseWorkOrder");
        need(WORK_ORDERS_WRITE, "resumeWorkOrder", "completeWorkOrder", "cancelWorkOrder", "refreshWorkOrderTemplate");
        need(WORK_ORDERS_WRITE, "createBatch", "startStep", "completeStep");
        need(WORK_ORDERS_WRITE, "reopenWorkOrder", "blockWorkOrder", "unblockWorkOrder", "forceWorkOrderStatus");
        need(WORK_ORDERS_WRITE, "moveWorkOrderOnBoard", "updateBatch", "cancelBatch", "correctBatch");
        need(WORK_ORDERS_WRITE, "skipStep", "undoStepStart");
        need(ISSUES_READ, "listIssues", "getIssue", "getIssueCounts", "listIssueAttachments", "getIssueAttachment");
        need(ISSUES_READ, "listIssueEvents");
        need(ISSUES_WRITE, "createIssue", "createStepProblem");
        need(ISSUES_WRITE, "acknowledgeIssue", "resolveIssue", "closeIssue", "reopenIssue");
        need(ISSUES_WRITE, "replaceIssue", "updateIssue", "deleteIssue");
        need(ISSUES_WRITE, "createIssueAttachment", "deleteIssueAttachment");
        need(MASTER_DATA_READ, "listLines", "getLine", "listLineUsers", "listLineProductTypes");
        need(MASTER_DATA_READ, "listWorkstations", "getWorkstation", "listProductTypes", "getProductType");
        need(MASTER_DATA_READ, "listProcessTemplates", "getProcessTemplate", "listIssueTypes", "getIssueType");
        need(MASTER_DATA_READ, "listShifts", "getShift", "getCurrentShift");
        need(MASTER_DATA_READ, "listLineStatuses", "getLineStatus", "listStatusesOfLine");
        need(MASTER_DATA_WRITE, "createLineStatus", "replaceLineStatus", "updateLineStatus", "deleteLineStatus");
        need(MASTER_DATA_WRITE, "setStatusesOfLine", "createTemplateStep", "replaceTemplateStep");
        need(MASTER_DATA_WRITE, "updateTemplateStep", "deleteTemplateStep", "orderTemplateSteps");
        need(MASTER_DATA_WRITE, "createLine", "replaceLine", "updateLine", "deleteLine", "setLineProductTypes");
        need(MASTER_DATA_WRITE, "createWorkstation", "replaceWorkstation", "updateWorkstation", "deleteWorkstation");
        need(MASTER_DATA_WRITE, "createProductType", "replaceProductType", "updateProductType", "deleteProductType");
        need(MASTER_DATA_WRITE, "createProcessTemplate", "createProcessTemplateVersion", "replaceProcessTemplate");
        need(MASTER_DATA_WRITE, "updateProcessTemplate", "deleteProcessTemplate");
        need(MASTER_DATA_WRITE, "createShift", "replaceShift", "updateShift", "deleteShift");
        need(MASTER_DATA_WRITE, "createIssueType", "replaceIssueType", "updateIssueType", "deleteIssueType");
        need(REPORTS_READ, "getOverview", "getThroughput", "getCycleTime", "getStepPerformance");
        need(REPORTS_READ, "getIssueStatistics", "getProductionByLine");
        need(AUDIT_READ, "listAuditEntries", "listAuditEntriesOfRecord", "exportAuditEntries", "listLoggedEvents");
        need(AUDIT_READ, "listLoggedEventsOfRecord", "exportLedger", "exportSeals", "getNewestSeal", "verifyLedger");
        need(EVENTS_READ, "listEvents");
        need(ADMIN, "setLineUsers", "listUsers", "getUser", "createUser", "replaceUser", "updateUser", "deleteUser");
        need(ADMIN, "unlockUser", "activateUser", "resetUserPassword", "setUserPin", "removeUserPin");
        need(ADMIN, "getSettings", "updateSettings");
        need(ADMIN, "listApiTokens", "getApiToken", "createApiToken", "revokeApiToken");
        need(ADMIN, "listWebhooks", "getWebhook", "createWebhook", "replaceWebhook", "updateWebhook", "deleteWebhook");
        need(ADMIN, "rotateWebhookSecret", "listWebhookDeliveries", "redeliverWebhookDelivery");
    }

    private OperationScopes() {}

    private static void need(TokenScope scope, String... operations) {
        for (var operation : operations) {
            SCOPES.put(operation, scope);
        }
    }

    /** What a token needs; what is not in the table needs most. */
    public static TokenScope of(String operationId) {
        return SCOPES.getOrDefault(operationId, ADMIN);
    }

    /** The operations that need a scope. */
    static Set<String> known() {
        return Set.copyOf(SCOPES.keySet());
    }
}
