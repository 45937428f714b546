package org.openmes.shared;

/** Work whose answer is kept by {@link ExactlyOnce}. */
@FunctionalInterface
public interface Work {
    /** Does the work; a refusal or fault rolls everything back and keeps nothing. */
    StoredAnswer run() throws Exception;
}
