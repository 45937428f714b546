package org.openmes.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.openmes.audit.AuditAction;
import org.openmes.audit.AuditService;
import org.openmes.shared.Channel;
import org.openmes.shared.PageRequest;
import org.openmes.user.UserFilter;
import org.openmes.user.UserService;
import org.openmes.web.Address;
import org.openmes.web.ListState;
import org.openmes.web.Messages;
import org.openmes.web.Option;

/** Backs {@code /audit/list.xhtml} (spec 11.4). */
@Named
@RequestScoped
public class AuditLogView {
    private static final String PAST_THE_APPLICATION = "SQL";

    @Inject
    AuditService ledger;

    @Inject
    UserService users;

    @Inject
    WantedEntries wanted;

    @Inject
    ListState list;

    @Inject
    Address address;

    private List<EntryRow> rows = List.of();
    private List<Option> userOptions = List.of();

    @PostConstruct
    void read() {
        rows = list.show(ledger.browse(wanted.filter(), list.request())).stream()
                .map(EntryRow::of)
                .toList();
        userOptions = users.list(new UserFilter(null, null, true, false, List.of()), PageRequest.ALL).items().stream()
                .map(user -> Option.of(user.id(), user.name()))
                .toList();
    }

    public List<EntryRow> getRows() {
        return rows;
    }

    /** The entries that are listed, as a file. */
    public String getFile() {
        return AuditDownloads.ENTRIES + address.query();
    }

    /** The key of the record whose history is shown; empty for those of all. */
    public String getRecord() {
        var key = address.key("entity_id");
        return key == null ? "" : key.toString();
    }

    /** The fields in words, before they are unfolded. */
    public String summary(EntryRow row) {
        return row.isDeleted()
                ? Messages.text("audit.record_deleted")
                : Messages.text("audit.fields", row.changes().size());
    }

    public List<Option> getKindOptions() {
        return wanted.kinds().stream()
                .map(kind -> Option.of(kind, RecordPages.words(kind)))
                .toList();
    }

    public List<Option> getActionOptions() {
        return Stream.of(AuditAction.values())
                .map(action -> Option.of(action.text(), Messages.text("audit.action." + action.text())))
                .toList();
    }

    public List<Option> getChannelOptions() {
        return Stream.concat(Stream.of(Channel.values()).map(Enum::name), Stream.of(PAST_THE_APPLICATION))
                .map(channel -> Option.of(channel, Messages.text("audit.via." + channel)))
                .toList();
    }

    public List<Option> getUserOptions() {
        return userOptions;
    }

    public boolean isFiltered() {
        return address.getSelf().contains("?");
    }
}
