package org.openmes.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;

/** What a page that follows its data must know: when to read again. */
@Named
@RequestScoped
public class Live {
    @Inject
    LivePush push;

    @Inject
    Settings settings;

    @Inject
    CurrentActor current;

    /** The aliases of everything the reader may see. */
    public String getTopics() {
        var lines = current.get().lines();
        return lines.all()
                ? push.aliasOfAll()
                : lines.ids().stream().map(push::aliasOfLine).collect(Collectors.joining(" "));
    }

    /** The alias of one line; of what belongs to no line when there is none. */
    public String topic(@Nullable Long lineId) {
        return lineId == null ? push.aliasOfNoLine() : push.aliasOfLine(lineId);
    }

    /** Seconds after which a page of the desk reads again though nothing was told; 0 for never. */
    public int getDeskSeconds() {
        return settings.now().dashboardRefreshSeconds();
    }

    /** The same for the shop floor. */
    public int getFloorSeconds() {
        return settings.now().operatorRefreshSeconds();
    }
}
