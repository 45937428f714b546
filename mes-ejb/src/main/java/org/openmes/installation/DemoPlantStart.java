package org.openmes.installation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openmes.shared.DomainException;
import org.openmes.shared.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the demonstration plant at start when {@code OPENMES_DEMO} is {@code true}. */
@Singleton
@jakarta.ejb.Startup
@DependsOn("Startup")
@PermitAll
@RunAs(Roles.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoPlantStart {
    private static final String REFUSED = "demo-refused";
    private static final Logger LOG = LoggerFactory.getLogger(DemoPlantStart.class);

    @Inject
    DemoPlant plant;

    @PostConstruct
    void loadIfWanted() {
        if (!Boolean.parseBoolean(System.getenv("OPENMES_DEMO"))) {
            return;
        }
        var folder = new DataFolder();
        folder.delete(REFUSED);
        try {
            if (plant.load(System.getenv("OPENMES_DEMO_PASSWORD")).isEmpty()) {
                refuse(folder, "this installation has work orders of its own");
            }
        } catch (DomainException e) {
            requireUsablePassword(e);
            refuse(folder, reasons(e));
        }
    }

    /** A password that somebody chose is used as it is; where the rules forbid it, there is no start (spec 1.2). */
    static void requireUsablePassword(DomainException refusal) {
        var reasons = refusal.errors().get("password");
        if (reasons != null) {
            var texts = reasons.stream().map(reason -> reason.text(Locale.ENGLISH));
            throw new IllegalStateException(
                    "OpenMES cannot start: OPENMES_DEMO_PASSWORD " + texts.collect(Collectors.joining(", ")));
        }
    }

    /** A plant that cannot be loaded is no reason not to start. */
    private static void refuse(DataFolder folder, String reason) {
        LOG.warn("The demonstration plant was not loaded: {}", reason);
        folder.writeSecret(REFUSED, reason + ".\n");
    }

    private static String reasons(DomainException refusal) {
        var reasons = new StringBuilder(refusal.text(Locale.ENGLISH));
        refusal.errors()
                .forEach((field, texts) -> texts.forEach(
                        text -> reasons.append("; ").append(field).append(' ').append(text.text(Locale.ENGLISH))));
        return reasons.toString();
    }
}
