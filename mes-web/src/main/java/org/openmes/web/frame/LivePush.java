package org.openmes.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmes.event.RecordsChanged;
import org.openmes.shared.DomainEvent;

/**
 * Tells open pages that something they show has changed, so that they read it again. Nothing depends on it: every
 * request reads anew, and pages also read again from time to time by themselves.
 *
 * <p>All pages listen to one channel and know the aliases of what they show, which tell others nothing. A channel for
 * each person would be kept in his session by an object that cannot be copied to another node.
 */
@ApplicationScoped
public class LivePush {
    private static final String ACCOUNT = "User";
    private static final String ALL = "all";
    private static final String NO_LINE = "none";

    private final Map<String, String> aliases = new ConcurrentHashMap<>();

    @Inject
    @Push(channel = "live")
    PushContext pages;

    /** Makes this bean at start: made later, inside a request, the context of the push would open a session there. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // being called is enough
    }

    void accountChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        if (event.entityType().equals(ACCOUNT)) {
            tellAccount(event.entityId());
        }
    }

    void recordsChanged(@Observes RecordsChanged changes) {
        var lines = changes.lineIds().stream().map(this::aliasOfLine);
        var others = changes.withoutLine() ? Stream.of(aliasOfNoLine()) : Stream.<String>empty();
        pages.send(Stream.of(Stream.of(aliasOfAll()), lines, others)
                .flatMap(each -> each)
                .collect(Collectors.joining(" ")));
    }

    /** Tells the open pages of one person that his account has changed. */
    public void tellAccount(long userId) {
        var alias = aliases.get(ACCOUNT + userId);
        if (alias != null) {
            pages.send(alias);
        }
    }

    /** By what the pages of this person are called. */
    public String aliasOfAccount(long userId) {
        return alias(ACCOUNT + userId);
    }

    /** By what pages are called that show something of this line. */
    public String aliasOfLine(long lineId) {
        return alias(Long.toString(lineId));
    }

    /** By what pages are called that show records without a line. */
    public String aliasOfNoLine() {
        return alias(NO_LINE);
    }

    /** By what pages are called that show all lines. */
    public String aliasOfAll() {
        return alias(ALL);
    }

    private String alias(String of) {
        return aliases.computeIfAbsent(of, unused -> UUID.randomUUID().toString());
    }
}
