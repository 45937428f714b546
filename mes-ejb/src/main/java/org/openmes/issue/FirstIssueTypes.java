package org.openmes.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openmes.shared.Database;

/** The nine issue types of a new installation (spec 7.1). */
@ApplicationScoped
public class FirstIssueTypes {
    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Creates them unless there is any type; needs a transaction. */
    public void create() {
        database.write(
                handle -> handle.createUpdate("""
                        insert into issue_type (code, name, severity, is_blocking, created_at)
                        select v.*, :now from (values
                            ('MATERIAL_DEFECT', 'Material defect', 'HIGH', true),
                            ('MATERIAL_SHORTAGE', 'Material shortage', 'CRITICAL', true),
                            ('TOOL_FAILURE', 'Tool or machine failure', 'HIGH', true),
                            ('QUALITY_ISSUE', 'Quality problem', 'MEDIUM', false),
                            ('PROCESS_CLARIFICATION', 'Process clarification needed', 'MEDIUM', true),
                            ('SAFETY_CONCERN', 'Safety hazard', 'CRITICAL', true),
                            ('MEASUREMENT_ERROR', 'Measurement or dimension error', 'MEDIUM', false),
                            ('OPERATOR_ASSISTANCE', 'Operator needs help', 'LOW', false),
                            ('OTHER', 'Other problem', 'MEDIUM', false)) as v
                        where not exists (select 1 from issue_type)""").bind("now", clock.instant()).execute());
    }
}
