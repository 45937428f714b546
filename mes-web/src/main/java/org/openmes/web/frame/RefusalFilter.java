package org.openmes.web.frame;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.openmes.shared.DomainException;
import org.openmes.shared.ForbiddenException;
import org.openmes.web.command.Commands;

/** A page that may not be shown, or is about nothing, says so; only what nobody foresaw is a fault of the server. */
public class RefusalFilter extends HttpFilter {
    /** Where the error page finds the reason. */
    private static final String REASON = "refusal";

    @Inject
    Commands commands;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            var refusal = refusalIn(e);
            if (refusal.isEmpty() || response.isCommitted()) {
                throw e;
            }
            if (request.getMethod().equals("POST") && isRepeated(refusal.get(), response)) {
                return;
            }
            request.setAttribute(REASON, refusal.get().text(request.getLocale()));
            response.reset();
            response.sendError(status(refusal.get()));
        }
    }

    private boolean isRepeated(DomainException refusal, HttpServletResponse response) throws IOException {
        var answer = commands.repeated(refusal);
        if (answer.isPresent()) {
            response.reset();
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(answer.get().toString());
        }
        return answer.isPresent();
    }

    /** An address that makes no sense leads to nothing. */
    private static int status(DomainException refusal) {
        var status = refusal.code().status();
        return status == HttpServletResponse.SC_FORBIDDEN ? status : HttpServletResponse.SC_NOT_FOUND;
    }

    private static Optional<DomainException> refusalIn(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(RefusalFilter::refusalOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<DomainException> refusalOf(Throwable fault) {
        if (fault instanceof DomainException refusal) {
            return Optional.of(refusal);
        }
        return fault instanceof EJBAccessException ? Optional.of(ForbiddenException.role()) : Optional.empty();
    }
}
