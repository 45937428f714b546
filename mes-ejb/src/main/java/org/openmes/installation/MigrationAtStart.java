package org.openmes.installation;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before the first query, because a persistence unit starts before every bean.
 *
 * <p>A failure here fails the deployment: an application never runs on a schema it does not fit.
 */
public class MigrationAtStart implements Integrator {
    private static final String APPLICATION = "java:jboss/datasources/OpenMesDS";
    private static final String OWNER = "java:jboss/datasources/OpenMesOwnerDS";

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        var schema = new Schema(lookup(APPLICATION));
        if (isOwnerGiven()) {
            schema.migrate(lookup(OWNER));
        }
        schema.requireFit();
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // nothing was kept
    }

    /** Without the owner's credentials somebody else migrates, by the script of the operations guide. */
    private static boolean isOwnerGiven() {
        var owner = System.getenv("OPENMES_DB_OWNER_USER");
        return owner != null && !owner.isBlank();
    }

    private static DataSource lookup(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no data source " + name, e);
        }
    }
}
