package org.openmes.pages;

/**
 * A page as somebody calls it.
 *
 * @param account who calls it
 * @param page what it is called in lists and file names
 */
record Visit(ShownPlant.Account account, String page, String address) {
    String name() {
        return account.role() + "-" + page;
    }
}
