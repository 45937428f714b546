package org.openmes.cluster;

import java.net.URI;
import java.util.List;
import org.openmes.api.Caller;
import org.openmes.testing.TestedOpenMes;

/** On one node, row locks order those who meet. */
class OneNodeApiIT extends SameMoment {
    @Override
    List<URI> nodes() {
        return List.of(TestedOpenMes.url());
    }

    @Override
    Workshop workshop() {
        return new Workshop(Caller.admin(), TestedOpenMes.database());
    }
}
