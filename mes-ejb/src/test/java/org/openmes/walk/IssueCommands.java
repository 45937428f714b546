package org.openmes.walk;

import static org.openmes.issue.IssueStatus.ACKNOWLEDGED;
import static org.openmes.issue.IssueStatus.CLOSED;
import static org.openmes.issue.IssueStatus.OPEN;
import static org.openmes.issue.IssueStatus.RESOLVED;
import static org.openmes.walk.OrderCommands.command;
import static org.openmes.walk.OrderCommands.reason;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.ChangeIssue;
import org.openmes.issue.IssueEditService;
import org.openmes.issue.IssueReported;
import org.openmes.issue.IssueService;
import org.openmes.issue.IssueStatus;
import org.openmes.issue.ReportIssue;
import org.openmes.shared.Change;

/** Issues are reported, followed up and corrected (spec 7.3, 7.5). */
@ApplicationScoped
class IssueCommands {
    @Inject
    IssueService issues;

    @Inject
    IssueEditService edits;

    @Nullable
    Command<?> report(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var type = Model.pick(model.types, random);
        var title = random.nextInt(20) == 0 ? null : "Something is wrong";
        var report = new ReportIssue(order.id, null, null, type.id, title, null);
        Callable<IssueReported> call = () -> issues.report(report);
        var text = "report " + title + " of type " + type.id + " for " + order;
        return new Command<>(text, order, title != null, call, (reported, effects) -> {
            var issue = new ModelIssue(reported.issue().id(), order, type);
            order.issues.add(issue);
            effects.event("ISSUE_CREATED", issue.id);
            effects.row("Issue", issue.id);
            if (type.blocking) {
                order.block(effects);
            }
        });
    }

    @Nullable
    Command<?> acknowledge(Model model, Random random) {
        return follow(
                "acknowledge",
                model,
                random,
                issue -> step(
                        issue,
                        issue.status == OPEN,
                        () -> issues.acknowledge(issue.id, null),
                        effects -> become(issue, ACKNOWLEDGED, effects)));
    }

    @Nullable
    Command<?> resolve(Model model, Random random) {
        var notes = reason(random);
        return follow(
                "resolve with " + notes,
                model,
                random,
                issue -> step(
                        issue,
                        issue.isUnsolved() && notes != null,
                        () -> issues.resolve(issue.id, notes, null),
                        effects -> {
                            become(issue, RESOLVED, effects);
                            issue.order.unblockIfFree(effects);
                        }));
    }

    @Nullable
    Command<?> close(Model model, Random random) {
        return follow(
                "close",
                model,
                random,
                issue -> step(issue, issue.status == RESOLVED, () -> issues.close(issue.id, null), effects -> {
                    become(issue, CLOSED, effects);
                    issue.order.unblockIfFree(effects);
                }));
    }

    @Nullable
    Command<?> reopen(Model model, Random random) {
        var reason = reason(random);
        return follow(
                "reopen because " + reason,
                model,
                random,
                issue -> step(
                        issue,
                        issue.status == RESOLVED && reason != null,
                        () -> issues.reopen(issue.id, reason, null),
                        effects -> {
                            issue.status = OPEN;
                            effects.event("ISSUE_REOPENED", issue.id);
                            effects.row("Issue", issue.id);
                            if (issue.type.blocking) {
                                issue.order.block(effects);
                            }
                        }));
    }

    @Nullable
    Command<?> retype(Model model, Random random) {
        var type = Model.pick(model.types, random);
        var change = new ChangeIssue(Change.absent(), Change.absent(), Change.absent(), Change.of(type.id));
        return follow(
                "retype to " + type.id,
                model,
                random,
                issue -> step(issue, issue.status != CLOSED, () -> edits.change(issue.id, change, null), effects -> {
                    if (type != issue.type) {
                        retype(issue, type, effects);
                    }
                }));
    }

    private static void retype(ModelIssue issue, ModelType type, Effects effects) {
        var was = issue.type;
        issue.type = type;
        effects.event("ISSUE_UPDATED", issue.id);
        effects.row("Issue", issue.id);
        if (issue.isUnsolved() && type.blocking != was.blocking) {
            if (type.blocking) {
                issue.order.block(effects);
            } else {
                issue.order.unblockIfFree(effects);
            }
        }
    }

    @Nullable
    Command<?> delete(Model model, Random random) {
        return follow(
                "delete",
                model,
                random,
                issue -> step(
                        issue,
                        true,
                        () -> {
                            edits.delete(issue.id, null);
                            return issue;
                        },
                        effects -> {
                            issue.order.issues.remove(issue);
                            effects.event("ISSUE_DELETED", issue.id);
                            effects.row("Issue", issue.id);
                            issue.order.unblockIfFree(effects);
                        }));
    }

    /** What is done to an issue and when it may be. */
    private record Step(ModelIssue issue, boolean legal, Callable<?> call, Consumer<Effects> effect) {}

    private static Step step(ModelIssue issue, boolean legal, Callable<?> call, Consumer<Effects> effect) {
        return new Step(issue, legal, call, effect);
    }

    private static @Nullable Command<?> follow(
            String what, Model model, Random random, Function<ModelIssue, Step> plan) {
        var found = model.issue(random);
        if (found == null) {
            return null;
        }
        var issue = found.part();
        var step = plan.apply(issue);
        var text = what + " issue " + issue.text() + " of";
        return command(text, found.order(), step.legal(), step.call()::call, step.effect());
    }

    private static void become(ModelIssue issue, IssueStatus target, Effects effects) {
        issue.status = target;
        effects.event("ISSUE_" + target, issue.id);
        effects.row("Issue", issue.id);
    }
}
