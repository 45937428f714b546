package org.openmes.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.openmes.shared.Role;
import org.openmes.user.AccountDetails;
import org.openmes.user.OwnAccountService;

/** Backs {@code /index.xhtml}: leads everybody to the page of his role (spec 1.1). */
@Named
@RequestScoped
public class HomeView {
    @Inject
    OwnAccountService accounts;

    @Inject
    ExternalContext browser;

    public void lead() throws IOException {
        browser.redirect(browser.getRequestContextPath() + home(accounts.me()));
    }

    private static String home(AccountDetails account) {
        if (account.role() == Role.ADMIN) {
            return "/dashboard.xhtml";
        }
        if (account.role() == Role.SUPERVISOR) {
            return "/supervisor.xhtml";
        }
        var station = account.workstation();
        if (station != null) {
            return "/operator/queue.xhtml?line_id=" + station.lineId() + "&station_id=" + station.id();
        }
        return account.lines().size() == 1
                ? "/operator/queue.xhtml?line_id=" + account.lines().get(0).id()
                : "/operator/lines.xhtml";
    }
}
