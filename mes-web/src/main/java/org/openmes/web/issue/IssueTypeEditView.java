package org.openmes.web.issue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.ChangeIssueType;
import org.openmes.issue.IssueTypeDetails;
import org.openmes.issue.IssueTypeFields;
import org.openmes.issue.IssueTypeService;
import org.openmes.issue.Severity;
import org.openmes.shared.Change;
import org.openmes.web.Address;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /issue/type.xhtml} (spec 7.1). */
@Named
@RequestScoped
public class IssueTypeEditView {
    @Inject
    IssueTypeService types;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private @Nullable IssueTypeDetails type;

    @PostConstruct
    void read() {
        var id = address.keyOrNew("id");
        type = id == null ? null : types.get(id);
    }

    public void save() {
        commands.perform(() -> {
            var saved = type == null ? create() : change(type.id());
            return Outcome.go("/issue/types.xhtml", Messages.text("master.saved", saved.name()));
        });
    }

    private IssueTypeDetails create() {
        var fields = new IssueTypeFields(
                posted.text("code"),
                posted.text("name"),
                posted.constant("severity", Severity.class),
                posted.flag("is_blocking"),
                posted.flag("is_active"));
        posted.check();
        return types.create(fields);
    }

    private IssueTypeDetails change(long id) {
        var change = new ChangeIssueType(
                Change.of(posted.text("code")),
                Change.of(posted.text("name")),
                Change.of(posted.constant("severity", Severity.class)),
                Change.of(posted.flag("is_blocking")),
                Change.of(posted.flag("is_active")));
        posted.check();
        return types.change(id, change, posted.version());
    }

    public @Nullable IssueTypeDetails getType() {
        return type;
    }

    public List<Option> getSeverityOptions() {
        return Arrays.stream(Severity.values())
                .map(severity -> Option.of(severity, Messages.text("severity." + severity)))
                .toList();
    }
}
