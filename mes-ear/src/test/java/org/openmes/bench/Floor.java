package org.openmes.bench;

/** One way to carry out the steps of orders, used by one client. */
@FunctionalInterface
public interface Floor {
    /**
     * Starts or completes a step.
     *
     * @param command from 0 to 19, in this order
     * @throws Exception when it was not done, which ends the measurement
     */
    void command(Order order, int command) throws Exception;
}
