package org.openmes.runner;

/** Hears how far OpenMES is, on behalf of a person at a terminal. */
interface Progress {

    /** Nobody listens. */
    Progress UNHEARD = new Progress() {
        @Override
        public void starting() {
            // nobody listens
        }

        @Override
        public void stopped() {
            // nobody listens
        }
    };

    /** What can be checked beforehand is fine; the data folder is ours, and nothing is started yet. */
    void starting();

    /** Everything that was started has stopped, because the runtime was asked to end. */
    void stopped();
}
