import java.math.BigDecimal;
import java.util.List;
import org.openmes.client.ApiClient;
import org.openmes.client.ApiException;
import org.openmes.client.api.AuthenticationApi;
import org.openmes.client.api.WorkOrdersApi;
import org.openmes.client.model.CreateWorkOrderRequest;
import org.openmes.client.model.LoginRequest;

/** Signs in, creates an order, reads the list stretch by stretch and hears a refusal, all by the generated client. */
public final class Smoke {
    private Smoke() {}

    /**
     * @param arguments where the server is, user name, password, the number that the order shall have
     * @return what was done, line by line
     */
    public static List<String> run(String... arguments) throws ApiException {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        var login = new LoginRequest().username(arguments[1]).password(arguments[2]);
        var token = new AuthenticationApi(client)
                .login(AuthenticationApi.APILoginRequest.newBuilder()
                        .loginRequest(login)
                        .build())
                .getToken();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        var orders = new WorkOrdersApi(client);
        return List.of(created(orders, arguments[3]), listed(orders, arguments[3]), refused(orders, arguments[3]));
    }

    private static String created(WorkOrdersApi orders, String number) throws ApiException {
        var order = orders.createWorkOrder(order(number)).getData();
        return "created " + order.getOrderNo() + " " + order.getStatus() + " " + order.getPlannedQty();
    }

    private static String listed(WorkOrdersApi orders, String number) throws ApiException {
        String cursor = null;
        var found = 0;
        var stretches = 0;
        do {
            var stretch = orders.listWorkOrders(WorkOrdersApi.APIListWorkOrdersRequest.newBuilder()
                    .search(number)
                    .limit(1)
                    .cursor(cursor)
                    .build());
            found += stretch.getData().size();
            stretches++;
            cursor = stretch.getMeta().getNextCursor();
        } while (cursor != null);
        return "listed " + found + " in " + stretches;
    }

    private static String refused(WorkOrdersApi orders, String number) {
        try {
            orders.createWorkOrder(order(number));
            return "not refused";
        } catch (ApiException refusal) {
            var code = refusal.getResponseBody().replaceFirst(".*\"code\":\"(\\w+)\".*", "$1");
            return "refused " + refusal.getCode() + " " + code;
        }
    }

    private static WorkOrdersApi.APICreateWorkOrderRequest order(String number) {
        return WorkOrdersApi.APICreateWorkOrderRequest.newBuilder()
                .createWorkOrderRequest(
                        new CreateWorkOrderRequest().orderNo(number).plannedQty(new BigDecimal(5)))
                .build();
    }
}
