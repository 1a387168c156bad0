import type { Page } from "./page.ts";

/** The table of contents of the app: the pages of every capability within the shell. */
export const pages: readonly Page[] = [
  { path: "/", load: async () => (await import("../home/HomePage.tsx")).HomePage },
  {
    path: "/work",
    permission: "worklist:read",
    load: async () => (await import("../worklist/WorkPage.tsx")).WorkPage,
  },
  {
    path: "/establishments",
    permission: "establishment:read",
    load: async () => (await import("../party/EstablishmentsPage.tsx")).EstablishmentsPage,
  },
  {
    path: "/establishments/import",
    permission: "establishment:register",
    load: async () => (await import("../party/ImportPage.tsx")).ImportPage,
  },
  {
    path: "/establishments/new",
    permission: "establishment:register",
    load: async () => (await import("../party/NewEstablishmentPage.tsx")).NewEstablishmentPage,
  },
  {
    path: "/establishments/$establishmentId",
    permission: "establishment:read",
    load: async () => (await import("../party/EstablishmentPage.tsx")).EstablishmentPage,
  },
  {
    path: "/establishments/$establishmentId/edit",
    permission: "establishment:update",
    load: async () => (await import("../party/EditEstablishmentPage.tsx")).EditEstablishmentPage,
  },
  {
    path: "/dashboard",
    permission: "dashboard:read",
    load: async () => (await import("../dashboard/DashboardPage.tsx")).DashboardPage,
  },
  {
    path: "/budget",
    permission: "budget:read",
    load: async () => (await import("../budget/BudgetPage.tsx")).BudgetPage,
  },
  {
    path: "/budget/ledger",
    permission: "budget:read",
    load: async () => (await import("../budget/LedgerPage.tsx")).LedgerPage,
  },
  {
    path: "/plans",
    permission: "plan:read",
    load: async () => (await import("../budget/PlansPage.tsx")).PlansPage,
  },
  {
    path: "/plans/$planId",
    permission: "plan:read",
    load: async () => (await import("../budget/PlanPage.tsx")).PlanPage,
  },
  {
    path: "/plan-rounds/$roundId",
    permission: "plan:read",
    load: async () => (await import("../budget/RoundPage.tsx")).RoundPage,
  },
  {
    path: "/accounts",
    permission: "account:read",
    load: async () => (await import("../admin/AccountsPage.tsx")).AccountsPage,
  },
  {
    path: "/accounts/new",
    permission: "account:create",
    load: async () => (await import("../admin/NewAccountPage.tsx")).NewAccountPage,
  },
  {
    path: "/accounts/$accountId",
    permission: "account:read",
    load: async () => (await import("../admin/AccountRecordPage.tsx")).AccountRecordPage,
  },
  {
    path: "/organisations",
    permission: "admin:organisations",
    load: async () => (await import("../admin/OrganisationsPage.tsx")).OrganisationsPage,
  },
  {
    path: "/audit",
    permission: "audit:read",
    load: async () => (await import("../admin/AuditPage.tsx")).AuditPage,
  },
  { path: "/account", load: async () => (await import("../account/AccountPage.tsx")).AccountPage },
  {
    path: "/programmes",
    permission: "programme:read",
    load: async () => (await import("../programme/ProgrammesPage.tsx")).ProgrammesPage,
  },
  {
    path: "/programmes/$code",
    permission: "programme:read",
    load: async () => (await import("../programme/ProgrammePage.tsx")).ProgrammePage,
  },
  {
    path: "/payment-requests",
    permission: "payment:read",
    load: async () => (await import("../payment/PaymentRequestsPage.tsx")).PaymentRequestsPage,
  },
  {
    path: "/payment-requests/$paymentRequestId",
    permission: "payment:read",
    load: async () => (await import("../payment/PaymentRequestPage.tsx")).PaymentRequestPage,
  },
  {
    path: "/reports",
    permission: "report:read",
    load: async () => (await import("../report/ReportsPage.tsx")).ReportsPage,
  },
  {
    path: "/reports/$reportId",
    permission: "report:read",
    load: async () => (await import("../report/ReportPage.tsx")).ReportPage,
  },
  {
    path: "/report-periods/ask",
    permission: "report:consolidate",
    load: async () => (await import("../report/AskAdHocPage.tsx")).AskAdHocPage,
  },
  {
    path: "/report-periods/$periodId",
    permission: "report:read",
    load: async () => (await import("../report/PeriodPage.tsx")).PeriodPage,
  },
  {
    path: "/documents",
    permission: "document:read",
    load: async () => (await import("../document/DocumentsPage.tsx")).DocumentsPage,
  },
  {
    path: "/registers",
    permission: "register:read",
    load: async () => (await import("../document/RegistersPage.tsx")).RegistersPage,
  },
  {
    path: "/forms",
    permission: "template:read",
    load: async () => (await import("../document/FormsPage.tsx")).FormsPage,
  },
  {
    path: "/documents/incoming",
    permission: "document:record-incoming",
    load: async () => (await import("../document/IncomingPage.tsx")).IncomingPage,
  },
  {
    path: "/documents/$documentId",
    permission: "document:read",
    load: async () => (await import("../document/DocumentPage.tsx")).DocumentPage,
  },
  {
    path: "/schemes",
    permission: "scheme:read",
    load: async () => (await import("../scheme/SchemesPage.tsx")).SchemesPage,
  },
  {
    path: "/schemes/new",
    permission: "need:register",
    load: async () => (await import("../scheme/NeedPage.tsx")).NeedPage,
  },
  {
    path: "/schemes/$schemeId",
    permission: "scheme:read",
    load: async () => (await import("../scheme/SchemePage.tsx")).SchemePage,
  },
  {
    path: "/support-checks/$schemeId",
    permission: "scheme:read",
    load: async () => (await import("../outcome/SupportChecksPage.tsx")).SupportChecksPage,
  },
  {
    path: "/visits",
    permission: "scheme:read",
    load: async () => (await import("../inspection/VisitsPage.tsx")).VisitsPage,
  },
  {
    path: "/visits/plan",
    permission: "plan:read",
    load: async () => (await import("../inspection/VisitPlanPage.tsx")).VisitPlanPage,
  },
  {
    path: "/supervision/$schemeId",
    permission: "scheme:read",
    load: async () => (await import("../inspection/SupervisionPage.tsx")).SupervisionPage,
  },
  {
    path: "/schemes/$schemeId/dossier",
    permission: "scheme:draft",
    load: async () => (await import("../scheme/DossierPage.tsx")).DossierPage,
  },
  {
    path: "/schemes/$schemeId/survey",
    permission: "scheme:survey",
    load: async () => (await import("../scheme/SurveyPage.tsx")).SurveyPage,
  },
  {
    path: "/schemes/$schemeId/appraisal",
    permission: "appraisal:record",
    load: async () => (await import("../scheme/AppraisalPage.tsx")).AppraisalPage,
  },
  {
    path: "/norms",
    permission: "norm:read",
    load: async () => (await import("../norm/NormsPage.tsx")).NormsPage,
  },
  {
    path: "/norms/new",
    permission: "norm:load",
    load: async () => (await import("../norm/LoadNormPage.tsx")).LoadNormPage,
  },
  {
    path: "/search",
    permission: "search:use",
    load: async () => (await import("../search/SearchPage.tsx")).SearchPage,
  },
];

/** Whether the app has a page at this address, so that no menu leads nowhere. */
export function hasPage(path: string): boolean {
  return pages.some((page) => page.path === path);
}
