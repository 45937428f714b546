package org.openmes.product;

/** Asked before a product type is given fewer decimals: what other features count in it (spec 4.1). */
public interface DecimalUsage {
    /** The most decimals that a quantity of unfinished work of this type has, 0 to 3. */
    int decimalsInUse(long productTypeId);
}
