package org.openmes.planted.user;

import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.openmes.planted.line.PlantedLine;

/** Breaks every rule that a type of the domain can break. */
@Stateless
public class PlantedBoundary {
    /** Uses a lower feature, an old date and HTTP. */
    public Date when(PlantedLine lower, Response answer) {
        return Date.from(Instant.now());
    }

    /** An entity that everybody sees. */
    @Entity
    public static class PublicEntity {
        @Id
        long id;
    }

    /** Says nothing about its content. */
    public record Untyped(Map<String, Object> anything) {}
}
