package org.openmes.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openmes.api.json.JsonBodies;
import org.openmes.api.request.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The error page of this web application: what fails outside of the resources is answered in the same form. */
@WebServlet("/problem")
public class ContainerProblemServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerProblemServlet.class);
    private static final int NOT_FOUND = 404;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given
                ? given
                : NOT_FOUND; // nobody was sent here
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            LOG.error("Request {} failed outside of the resources", RequestId.of(request), fault);
        }
        var refusal = HttpRefusals.of(status, request, List.of());
        var problem = Problems.of(refusal, refusal.code().status(), request);
        response.setStatus(problem.status());
        response.setHeader(RequestId.HEADER, problem.requestId());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream()
                .write(JsonBodies.text(JsonBodies.tree(problem)).getBytes(StandardCharsets.UTF_8));
    }
}
