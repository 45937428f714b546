// Signs in, creates an order, reads the list stretch by stretch and hears a refusal, all by the generated client.
import { AuthenticationApi, Configuration, ResponseError, WorkOrdersApi } from "./client/index.js";

declare const process: { argv: string[]; exitCode: number };

const [basePath, username, password, number] = process.argv.slice(2);
const signedIn = await new AuthenticationApi(new Configuration({ basePath })).login({
  loginRequest: { username, password },
});
const orders = new WorkOrdersApi(new Configuration({ basePath, accessToken: signedIn.token }));

const created = await orders.createWorkOrder({
  createWorkOrderRequest: { orderNo: number, plannedQty: 5 },
  idempotencyKey: number,
});
console.log(`created ${created.data.orderNo} ${created.data.status} ${created.data.plannedQty}`);

let cursor: string | null | undefined;
let stretches = 0;
let found = 0;
do {
  const stretch = await orders.listWorkOrders({ search: number, limit: 1, ...(cursor ? { cursor } : {}) });
  stretches += 1;
  found += stretch.data.length;
  cursor = stretch.meta.nextCursor;
} while (cursor);
console.log(`listed ${found} in ${stretches}`);

try {
  await orders.createWorkOrder({ createWorkOrderRequest: { orderNo: number, plannedQty: 5 } });
} catch (refusal) {
  if (!(refusal instanceof ResponseError)) {
    throw refusal;
  }
  const problem = await refusal.response.json();
  console.log(`refused ${refusal.response.status} ${problem.code}`);
}
