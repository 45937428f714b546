package org.openmes.api.request;

import jakarta.enterprise.context.RequestScoped;

/** The body of the request as it came, for the comparison of repeated requests. */
@RequestScoped
public class RawBody {
    private byte[] bytes = new byte[0];

    /** The bytes; none for requests without body. Of a form with a file, what stands between its boundaries. */
    public byte[] bytes() {
        return bytes;
    }

    void hold(byte[] body) {
        this.bytes = body;
    }
}
