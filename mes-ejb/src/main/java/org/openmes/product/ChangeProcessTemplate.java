package org.openmes.product;

import java.util.List;
import org.openmes.shared.Change;

/**
 * A partial update of a template; absent fields keep their value.
 *
 * @param steps when present, the whole new list of steps in order
 */
public record ChangeProcessTemplate(
        Change<String> name, Change<Boolean> isActive, Change<List<TemplateStepFields>> steps) {}
