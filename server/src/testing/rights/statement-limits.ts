/** How many statements a query may send to the database; what a page needs more is asked in the same statement (`platform/ask.ts`). */
export const mostStatements = 5;

/** Queries that still send more, each with how many: a number here may fall and never rise. */
export const knownAbove: Readonly<Record<string, number>> = {
  "GET /audit": 6,
  "GET /dashboard": 6,
  "GET /documents": 6,
  "GET /establishments/:establishmentId": 7,
  "GET /plans/:planId": 6,
  "GET /schemes/:schemeId/amendments": 7,
  "GET /schemes/:schemeId/contract": 11,
  "GET /schemes/:schemeId/payments": 7,
  "GET /schemes/:schemeId/settlement": 9,
  "GET /schemes/:schemeId/support-checks": 6,
  "GET /worklist": 24,
  "GET /worklist/count": 23,
};
