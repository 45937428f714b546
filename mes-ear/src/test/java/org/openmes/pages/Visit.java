package org.openmes.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as somebody calls it.
 *
 * @param account who calls it; null for somebody who has not signed in
 * @param page what it is called in lists and file names
 * @param pressed the id of the button that is pressed before one looks; null for none
 */
record Visit(
        ShownPlant.@Nullable Account account,
        String page,
        String address,
        @Nullable String pressed) {
    Visit(ShownPlant.Account account, String page, String address) {
        this(account, page, address, null);
    }

    /** Those whose name holds what {@code -Donly} says, or all. */
    static List<Visit> wanted(List<Visit> all) {
        var only = System.getProperty("only", "");
        return all.stream().filter(visit -> visit.name().contains(only)).toList();
    }

    String name() {
        return account == null ? page : account.role() + "-" + page;
    }
}
