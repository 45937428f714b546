package org.openmes.web.contract;

import java.util.List;

/**
 * What belongs together of the interface.
 *
 * @param key names it in an address
 * @param forms the forms of bodies and answers that its operations name, by name
 */
public record DescribedResource(
        String key, String name, String text, List<DescribedOperation> operations, List<DescribedForm> forms) {}
