import type { Page, Route } from "playwright-core";

/** Answers of the server for tests of the web app alone. */
export type Answers = Readonly<Record<string, (route: Route) => Promise<void>>>;

const membership = {
  id: "019ab3c2-0000-7000-8000-000000000001",
  role: "centre_officer",
  roleLabel: "Viên chức Trung tâm (cán bộ khuyến công)",
  organisationName: "Trung tâm Khuyến công và Xúc tiến thương mại",
  provinceId: 4,
  provinceName: "Tỉnh Cao Bằng",
};

export const session = {
  account: { id: "019ab3c2-0000-7000-8000-000000000002", displayName: "Bế Văn Thí Dụ" },
  membership,
  memberships: [membership],
  permissions: [
    "worklist:read",
    "establishment:read",
    "scheme:read",
    "plan:read",
    "account:update-own",
  ],
  homePage: "centre",
  organisationId: null,
  communeCode: null,
  partyId: null,
  demo: false,
  today: "2026-03-02",
};

/** A refusal as the server sends it. */
export function refusal(
  status: number,
  kind: string,
  title: string,
  facts: object = {},
  fields?: readonly object[],
) {
  return (route: Route) =>
    route.fulfill({
      status,
      contentType: "application/problem+json",
      body: JSON.stringify({
        type: "about:blank",
        title,
        status,
        kind,
        facts,
        fields,
        requestId: "019ab3c2-test",
      }),
    });
}

export function answer(body: unknown) {
  return (route: Route) =>
    route.fulfill({ contentType: "application/json", body: JSON.stringify(body) });
}

/** Answers calls by "METHOD /path"; whatever is not named is refused as not found. */
export async function answerApi(page: Page, answers: Answers): Promise<void> {
  await page.route("**/api/v1/**", async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname.replace("/api/v1", "");
    const named =
      answers[`${request.method()} ${path}`] ??
      refusal(404, "not-found", "Không có địa chỉ này trong API.");
    await named(route);
  });
}

/** Signed in as a Centre officer. */
export const signedIn: Answers = { "GET /session": answer(session) };
