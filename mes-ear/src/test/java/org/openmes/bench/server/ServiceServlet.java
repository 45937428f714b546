package org.openmes.bench.server;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.openmes.bench.Floor;
import org.openmes.bench.Load;
import org.openmes.bench.Order;

/**
 * Runs a load on the services inside the server. The body: milliseconds, tokens separated by commas, numbers of orders
 * separated by commas, each on its own line; the answer: the figures, and how many orders were not begun.
 */
@WebServlet("/*")
public class ServiceServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient ServiceFloor floor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var lines = request.getReader().lines().toList();
        var time = Duration.ofMillis(Long.parseLong(lines.get(0)));
        Queue<Order> supply = new ConcurrentLinkedQueue<>();
        for (var number : lines.get(2).split(",")) {
            supply.add(new Order(Integer.parseInt(number)));
        }
        try {
            response.getWriter().print(run(lines.get(1).split(","), time, supply));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String run(String[] tokens, Duration time, Queue<Order> supply) throws InterruptedException {
        var floors = Stream.of(tokens).map(this::of).toList();
        var figures = Load.run(floors, time, supply);
        return figures.text() + "\n" + supply.size();
    }

    private Floor of(String token) {
        return (order, command) -> floor.command(token, order, command);
    }
}
