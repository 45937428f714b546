package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.openmes.installation.DemoPlant;
import org.openmes.installation.FirstStepsService;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Change;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.ListFilter;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;
import org.openmes.user.ApiTokenService;
import org.openmes.user.ChangeUser;
import org.openmes.user.PinService;
import org.openmes.user.UserFilter;
import org.openmes.user.UserService;

/** What Admins alone do: accounts, settings, tokens of programs, sample data. */
@ApplicationScoped
class AdministrationCalls implements Calls {
    private static final String PIN = "482915";
    private static final PageRequest PAGE = new PageRequest(1, 1);
    private static final String SETTING = "plant_name";

    @Inject
    UserService users;

    @Inject
    PinService pins;

    @Inject
    ApiTokenService tokens;

    @Inject
    SettingService settings;

    @Inject
    FirstStepsService firstSteps;

    @Inject
    DemoPlant demo;

    @Inject
    Acting acting;

    @Inject
    Masters masters;

    @Override
    public void writeInto(Book book) {
        users(book);
        changes(book);
        plant(book);
        tokens(book);
    }

    private void users(Book book) {
        var accounts = new UserFilter(null, null, true, false, List.of());
        book.read("UserService.list(UserFilter, PageRequest)", () -> users.list(accounts, PAGE));
        book.read(
                "UserService.list(UserFilter, CursorRequest)",
                () -> users.list(accounts, CursorRequest.of(null, null)));
        book.read("UserService.counts", users::counts);
        book.read("UserService.get", masters::user, users::get);
        book.change("UserService.create", Masters::userFields, users::create);
        book.command("UserService.delete", masters::user, id -> users.delete(id, null));
        book.change("UserService.activate", masters::user, id -> users.activate(id, null));
        book.change("UserService.deactivate", masters::user, id -> users.deactivate(id, null));
        book.command("UserService.unlock", masters::user, id -> users.unlock(id, null));
        book.change("UserService.resetPassword", masters::user, id -> users.resetPassword(id, null, null));
    }

    private void changes(Book book) {
        book.change("UserService.change", masters::user, id -> users.change(id, renamed(), null));
        book.change("UserService.replace", masters::user, id -> users.replace(id, renamed(), null));
        book.change("PinService.set", masters::user, id -> pins.set(id, PIN, PIN, null));
        book.change("PinService.remove", masters::user, id -> pins.remove(id, null));
    }

    /** With all that a whole account needs. */
    private static ChangeUser renamed() {
        var fields = Masters.userFields();
        return new ChangeUser(
                Change.of("Another name"),
                Change.of(fields.username()),
                Change.of(fields.email()),
                Change.absent(),
                Change.of(fields.role()),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent());
    }

    private void plant(Book book) {
        book.read("SettingService.list", settings::list);
        book.change(
                "SettingService.change",
                this::plantName,
                name -> settings.change(List.of(new SettingChange(SETTING, name)), null));
        book.read("FirstStepsService.get", firstSteps::get);
        book.command("FirstStepsService.dismiss", () -> firstSteps, FirstStepsService::dismiss);
        book.read("DemoPlant.load", () -> demo.load(null));
    }

    /** As it is, so that nobody else sees a change. */
    private String plantName() {
        return acting.admin(settings::list).byKey().get(SETTING).value();
    }

    private void tokens(Book book) {
        book.read("ApiTokenService.list", () -> tokens.list(ListFilter.of(null, true, PAGE)));
        book.read("ApiTokenService.get", masters::token, tokens::get);
        book.change("ApiTokenService.create", masters::tokenFields, tokens::create);
        book.command("ApiTokenService.revoke", masters::token, id -> tokens.revoke(id, null));
    }
}
