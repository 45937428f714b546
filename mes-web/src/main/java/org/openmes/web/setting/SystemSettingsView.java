package org.openmes.web.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingDetails;
import org.openmes.setting.SettingList;
import org.openmes.setting.SettingSection;
import org.openmes.setting.SettingService;
import org.openmes.setting.SettingType;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;

/** Backs {@code /setting/system.xhtml}: every setting there is, by what it is about (spec 14.3, 14.4). */
@Named
@RequestScoped
public class SystemSettingsView {
    private static final int LONG_LIST = 20;
    private static final Set<SettingType> MAY_BE_EMPTY =
            EnumSet.of(SettingType.TEXT, SettingType.OPTIONAL_DECIMAL, SettingType.HOSTS, SettingType.ORIGINS);

    @Inject
    SettingService service;

    @Inject
    Commands commands;

    @Inject
    Posted posted;

    private SettingList settings;

    @PostConstruct
    void read() {
        settings = service.list();
    }

    /**
     * Settings that belong together.
     *
     * @param key the last part of the key of their heading
     */
    public record Section(String key, List<Field> fields) {}

    /**
     * One setting as the form shows it.
     *
     * @param type the kind of field
     * @param value true or false of a box, else a text
     * @param required whether it must not be empty
     */
    public record Field(
            String id,
            String type,
            String label,
            String help,
            Object value,
            boolean required,
            List<Option> options,
            boolean wide) {}

    public void save() {
        commands.perform(() -> {
            var changes = settings.settings().stream()
                    .map(setting -> new SettingChange(setting.key(), posted(setting)))
                    .toList();
            var version = posted.version();
            posted.check();
            service.change(changes, version);
            return Outcome.go("/setting/system.xhtml", Messages.text("setting.saved"));
        });
    }

    private String posted(SettingDetails setting) {
        return setting.type() == SettingType.BOOLEAN
                ? String.valueOf(posted.flag(setting.key()))
                : posted.verbatim(setting.key());
    }

    public List<Section> getSections() {
        return Arrays.stream(SettingSection.values())
                .map(section -> new Section(section.name(), fields(section)))
                .filter(section -> !section.fields().isEmpty())
                .toList();
    }

    private List<Field> fields(SettingSection section) {
        return settings.settings().stream()
                .filter(setting -> setting.section() == section)
                .map(SystemSettingsView::field)
                .toList();
    }

    private static Field field(SettingDetails setting) {
        var isBox = setting.type() == SettingType.BOOLEAN;
        return new Field(
                setting.key(),
                kind(setting),
                Messages.text("setting.label." + setting.key()),
                help(setting),
                isBox ? Boolean.valueOf(setting.value()) : setting.value(),
                !MAY_BE_EMPTY.contains(setting.type()),
                options(setting),
                isBox || setting.type().isList());
    }

    private static String kind(SettingDetails setting) {
        if (!setting.choices().isEmpty()) {
            return "select";
        }
        return switch (setting.type()) {
            case BOOLEAN -> "checkbox";
            case INTEGER -> "integer";
            case OPTIONAL_DECIMAL -> "decimal";
            default -> "text";
        };
    }

    private static String help(SettingDetails setting) {
        var help = Messages.text("setting.help." + setting.key());
        return setting.type() == SettingType.INTEGER || setting.type() == SettingType.OPTIONAL_DECIMAL
                ? help + " " + Messages.text("setting.range", setting.least(), setting.greatest())
                : help;
    }

    /** A long list is one of names, a short one of words. */
    private static List<Option> options(SettingDetails setting) {
        return setting.choices().stream()
                .map(choice -> Option.of(
                        choice,
                        setting.choices().size() > LONG_LIST ? choice : Messages.text("setting.choice." + choice)))
                .toList();
    }

    /** Raised by each change; what was saved meanwhile is not overwritten. */
    public long getVersion() {
        return settings.version();
    }
}
