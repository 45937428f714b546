package org.openmes.installation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
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
    private static final Logger LOG = LoggerFactory.getLogger(DemoPlantStart.class);

    @Inject
    DemoPlant plant;

    @PostConstruct
    void loadIfWanted() {
        if (!Boolean.parseBoolean(System.getenv("OPENMES_DEMO"))) {
            return;
        }
        var folder = new DataFolder();
        var loaded = plant.load(System.getenv("OPENMES_DEMO_PASSWORD"));
        if (loaded.isEmpty()) {
            var sentence = "The demonstration plant was not loaded: this installation has work orders of its own.";
            LOG.warn(sentence);
            folder.writeSecret("demo-refused", sentence + "\n");
            return;
        }
        tell(folder, loaded.get());
    }

    private static void tell(DataFolder folder, List<DemoPlant.Account> accounts) {
        if (accounts.isEmpty()) {
            LOG.info("The demonstration plant was loaded before");
            return;
        }
        var lines = new StringBuilder();
        accounts.forEach(
                account -> lines.append(String.join(" ", account.username(), account.password(), account.role()))
                        .append('\n'));
        var file = folder.writeSecret("demo-accounts", lines.toString());
        LOG.info("Loaded the demonstration plant; its accounts are in {}", file);
    }
}
