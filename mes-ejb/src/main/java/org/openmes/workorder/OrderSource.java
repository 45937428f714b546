package org.openmes.workorder;

import org.openmes.shared.Channel;

/** How an order came into the system (spec 5.1). */
public enum OrderSource {
    FORM,
    API,
    IMPORT,
    MODULE,
    MQTT;

    static OrderSource of(Channel channel) {
        return switch (channel) {
            case WEB -> FORM;
            case API -> API;
            case IMPORT, SYSTEM -> IMPORT;
            case MODULE -> MODULE;
            case MQTT -> MQTT;
        };
    }
}
