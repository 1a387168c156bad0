import { definePlainAct } from "./act.ts";
import { startMonitoringEndpoint } from "./api.ts";

/** Begins the checks after support (theo dõi sau hỗ trợ). */
export const startMonitoring = definePlainAct({
  name: "scheme.start-monitoring",
  endpoint: startMonitoringEndpoint,
  permission: "scheme:monitor",
  action: "start_monitoring",
});
