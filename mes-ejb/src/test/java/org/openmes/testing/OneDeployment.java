package org.openmes.testing;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jspecify.annotations.Nullable;

/**
 * Deploys {@link Deployments#mes()}, which holds all tests, with the first test class of a process and leaves it to
 * the others: deploying takes longer than most classes. A server that outlives the run gets each deployment and loses it
 * again.
 */
public final class OneDeployment implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        if (!TestServer.isAttached()) {
            builder.observer(Kept.class);
        }
    }

    /** Steps between Arquillian and the container. */
    public static final class Kept {
        /** Within what gives each deployment its context, which has the usual precedence of 0. */
        private static final int INSIDE = -100;

        @Inject
        @DeploymentScoped
        private InstanceProducer<DeploymentDescription> described;

        @Inject
        @DeploymentScoped
        private InstanceProducer<Deployment> deployed;

        @Inject
        @DeploymentScoped
        private InstanceProducer<ProtocolMetaData> place;

        /** Of the process, not of a run: where several processes share the tests, each class is a run of its own. */
        private static @Nullable ProtocolMetaData first;

        /** The later classes run where the first one was deployed. */
        public void deploy(@Observes(precedence = INSIDE) EventContext<DeployDeployment> context) {
            if (first == null) {
                context.proceed();
                first = place.get();
            } else {
                var deployment = context.getEvent().getDeployment();
                described.set(deployment.getDescription());
                deployed.set(deployment);
                place.set(first);
                deployment.deployed();
            }
        }

        /** The archive goes with the server. */
        public void keep(@Observes(precedence = INSIDE) EventContext<UnDeployDeployment> context) {
            // Not proceeding is all there is to do.
        }
    }
}
