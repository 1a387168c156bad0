import { accessRoutes } from "./access/routes.ts";
import { accountRoutes } from "./account/routes.ts";
import { amendmentRoutes } from "./amendment/routes.ts";
import { budgetRoutes } from "./budget/routes.ts";
import { contractRoutes } from "./contract/routes.ts";
import { dashboardRoutes } from "./dashboard/routes.ts";
import { documentRoutes } from "./document/routes.ts";
import { inspectionRoutes } from "./inspection/routes.ts";
import { outcomeRoutes } from "./outcome/routes.ts";
import { paymentRoutes } from "./payment/routes.ts";
import { auditRoutes } from "./audit/routes.ts";
import { partyRoutes } from "./party/routes.ts";
import { territoryRoutes } from "./territory/routes.ts";
import { appraisalRoutes } from "./appraisal/routes.ts";
import { normRoutes } from "./norm/routes.ts";
import { schemeRoutes } from "./scheme/routes.ts";
import { searchRoutes } from "./search/routes.ts";
import { worklistRoutes } from "./worklist/routes.ts";
import { draftRoutes } from "./draft/routes.ts";
import { reportRoutes } from "./report/routes.ts";
import type { Routes } from "./platform/http.ts";
import { settlementRoutes } from "./settlement/routes.ts";
import { programmeRoutes } from "./programme/routes.ts";

/** The table of contents of the API: every capability's routes. */
export const routes: Routes = [
  ...accountRoutes,
  ...draftRoutes,
  ...accessRoutes,
  ...territoryRoutes,
  ...partyRoutes,
  ...auditRoutes,
  ...normRoutes,
  ...budgetRoutes,
  ...contractRoutes,
  ...programmeRoutes,
  ...amendmentRoutes,
  ...paymentRoutes,
  ...inspectionRoutes,
  ...settlementRoutes,
  ...outcomeRoutes,
  ...documentRoutes,
  ...dashboardRoutes,
  ...appraisalRoutes,
  ...schemeRoutes,
  ...reportRoutes,
  ...searchRoutes,
  ...worklistRoutes,
];
