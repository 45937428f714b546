package org.openmes.web.issue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.IssueTypeDetails;
import org.openmes.issue.IssueTypeService;
import org.openmes.shared.ListFilter;
import org.openmes.web.Option;

/** The kinds of problems that are offered for a report. */
@Named
@RequestScoped
public class IssueTypes {
    @Inject
    IssueTypeService types;

    private @Nullable List<IssueTypeDetails> offered;

    /** Active ones, the worst first. */
    public List<IssueTypeDetails> getOffered() {
        if (offered == null) {
            offered = types.list(ListFilter.ACTIVE).items();
        }
        return offered;
    }

    public List<Option> getOptions() {
        return getOffered().stream()
                .map(type -> Option.of(type.id(), type.name()))
                .toList();
    }
}
