import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adoptProgrammes } from "../programme/adopt-programmes.ts";
import { routes } from "../app.ts";
import { mountPages } from "../pages.ts";
import { createWebServer, type WebServer } from "../platform/web-server.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";

const origin = "http://127.0.0.1:4680";
let world: TestWorld;
let web: WebServer;

beforeAll(async () => {
  world = await openTestWorld("2026-07-01");
  await adoptProgrammes(world.parts);
  const parts = { ...world.parts, config: { ...world.parts.config, publicUrl: origin } };
  web = createWebServer(parts, routes, mountPages(parts));
});
afterAll(() => world.close());

type Page = { readonly status: number; readonly text: string; readonly headers: Headers };

async function open(path: string, init: RequestInit = {}): Promise<Page> {
  const response = await web.fetch(new Request(`${origin}${path}`, init));
  return { status: response.status, text: await response.text(), headers: response.headers };
}

function post(path: string, fields: Record<string, string>, from = origin): Promise<Page> {
  return open(path, {
    method: "POST",
    headers: {
      Origin: from,
      "Sec-Fetch-Site": from === origin ? "same-origin" : "cross-site",
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams(fields).toString(),
  });
}

const publicPaths = [
  "/",
  "/ho-tro",
  "/chuong-trinh",
  "/co-so-duoc-ho-tro",
  "/tra-cuu",
  "/dang-ky",
] as const;

describe("a public page", () => {
  it.each(publicPaths)(
    "%s is whole in one answer, without script, its style allowed",
    async (path) => {
      const { status, text, headers } = await open(path);
      expect(status).toBe(200);
      expect(text).not.toMatch(/<script|javascript:|\son[a-z]+=|\sstyle=/iu);
      expect(text.match(/<h1/gu)).toHaveLength(1);
      expect(text).toContain('lang="vi"');
      expect(text.normalize("NFC")).toBe(text);
      const style = /<style>(.*?)<\/style>/su.exec(text)?.[1] ?? "";
      const hash = createHash("sha256").update(style).digest("base64");
      expect(headers.get("Content-Security-Policy")).toContain(`'sha256-${hash}'`);
    },
  );

  it.each(publicPaths)(
    "%s asks for nothing else, so all of it is the page itself",
    async (path) => {
      const { text } = await open(path);
      const others = [...text.matchAll(/(?:src|href)="([^"]+)"/gu)].map((match) => match[1] ?? "");
      expect(others.filter((address) => !/^(?:[/#]|data:)/u.test(address))).toEqual([]);
      expect(text).not.toMatch(/<img|<link rel="stylesheet"|url\(/u);
      expect(text).toContain('<link rel="icon" href="data:');
    },
  );

  it("first of all weighs at most 14 kB packed, of the 20 kB it may", async () => {
    const { text } = await open("/");
    expect(gzipSync(text).length).toBeLessThanOrEqual(14 * 1024);
  });

  it("travels packed where the browser takes it", async () => {
    const response = await web.fetch(
      new Request(origin, { headers: { "Accept-Encoding": "gzip" } }),
    );
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(14 * 1024);
  });

  it("that is not there says so in Vietnamese, and the API in its own form", async () => {
    expect(await open("/khong-co")).toMatchObject({ status: 404 });
    expect((await open("/khong-co")).text).toContain("Không có trang này");
    expect((await open("/api/v1/khong-co")).headers.get("Content-Type")).toContain("problem+json");
  });
});

describe("what may I get", () => {
  const asked = {
    viec: "machinery_tech_transfer",
    "chi-phi": "800 triệu",
    "loai-hinh": "cooperative",
    noi: "01273",
    nganh: "10",
  };
  const ask = (fields: Record<string, string>) =>
    open(`/ho-tro?${new URLSearchParams(fields).toString()}`);

  it("answers with amount, words, article and how sure the rule is", async () => {
    const { text, status } = await ask(asked);
    expect(status).toBe(200);
    expect(text).toContain("Thuộc đối tượng hỗ trợ");
    expect(text).toMatch(/300\.000\.000\sđ/u);
    expect(text).toContain("Ba trăm triệu đồng");
    expect(text).toContain("khoản 4 Điều 8 Thông tư số 28/2018/TT-BTC");
    expect(text).toContain("cần đối chiếu văn bản");
  });

  it("gives a technology line half as much again, and half of a small cost", async () => {
    expect((await ask({ ...asked, "chi-phi": "2 tỷ", "day-chuyen": "1" })).text).toMatch(
      /450\.000\.000\sđ/u,
    );
    expect((await ask({ ...asked, "chi-phi": "100 triệu" })).text).toMatch(/50\.000\.000\sđ/u);
  });

  it("asks for what is missing and keeps what was answered", async () => {
    const { text, status } = await ask({ viec: "consultancy", "chi-phi": "abc" });
    expect(status).toBe(422);
    expect(text).toContain('href="#loai-hinh"');
    expect(text).toContain('value="abc"');
    expect(text).toMatch(/value="consultancy"\s+selected/u);
  });

  it("writes what a stranger typed as text, never as page", async () => {
    const { text } = await ask({ ...asked, "chi-phi": '"><b id=x>' });
    expect(text).not.toContain("<b id=x>");
  });
});

describe("the results of a programme", () => {
  it("stand with the targets of the decision", async () => {
    const { text } = await open("/chuong-trinh");
    expect(text).toContain("2036/QĐ-UBND");
    expect(text).toContain("ít nhất 32 cơ sở");
    expect(text).toContain('href="/chuong-trinh?giai-doan=cao-bang-2021-2025"');
  });

  it("of the plan before can be opened too, and of an unknown one cannot", async () => {
    expect((await open("/chuong-trinh?giai-doan=cao-bang-2021-2025")).text).toContain(
      "470/QĐ-UBND",
    );
    expect((await open("/chuong-trinh?giai-doan=khong-co")).status).toBe(404);
  });
});

describe("the look-up of a dossier", () => {
  beforeAll(async () => {
    const url = new URL(world.superuserUrl);
    url.pathname = new URL(world.urls.ownerUrl).pathname;
    const owner = new pg.Client({ connectionString: url.href });
    await owner.connect();
    await owner.query(
      `insert into scheme (province_id, id, code, name, kind, source, route, plan_year, implementer_id, status,
         status_since, registered_on, command_id)
       select 4, gen_random_uuid(), 'KCĐP-2026-001', 'Đề án của cơ sở A', 'machinery', 'local_province', 'local', 2026,
         o.id, 'appraised_fail', '2026-05-04', '2026-01-05', l.command_id
       from organisation o, command_log l where o.province_id = 4 and l.province_id = 4 and o.kind = 'centre' limit 1`,
    );
    await owner.end();
  });

  it("names the stage and its day, and nothing of whose it is or how it was judged", async () => {
    const { text } = await open(`/tra-cuu?ma=${encodeURIComponent("kcđp-2026-001")}`);
    expect(text).toMatch(/Đang ở giai đoạn\s+<b>Thẩm định<\/b>\s+từ ngày\s+<b>04\/05\/2026/u);
    expect(text).not.toContain("Đề án của cơ sở A");
    expect(text).not.toContain("không đạt");
  });

  it("takes a D for a Đ", async () => {
    expect((await open("/tra-cuu?ma=KCDP-2026-001")).text).toContain("04/05/2026");
  });

  it("says that there is none of this code", async () => {
    expect((await open("/tra-cuu?ma=KCDP-2026-999")).text).toContain("Không có hồ sơ mã");
  });
});

describe("an establishment signing up", () => {
  const filled = {
    "ma-gui": "0190a5a0-0000-7000-8000-000000000001",
    ten: "Hợp tác xã Chè thử nghiệm",
    "loai-hinh": "cooperative",
    nganh: "10",
    "dia-chi": "Xóm 1",
    xa: "01273",
    "dai-dien": "Người thử nghiệm",
    "ten-dang-nhap": "htx.che.thu",
    "mat-khau": "một câu dài dễ nhớ 2026",
    "dong-y": "1",
  };

  it("is told at each field what is missing, and loses nothing it entered", async () => {
    const { status, text } = await post("/dang-ky", { ten: "Cơ sở A", von: "hai tỷ" });
    expect(status).toBe(422);
    expect(text).toContain('value="Cơ sở A"');
    expect(text).toContain('id="von-loi"');
    expect(text).toContain('href="#dong-y"');
  });

  it("is refused from a page of another site", async () => {
    expect((await post("/dang-ky", filled, "https://example.org")).status).toBe(403);
  });

  it("gets its account, and a second press of the button does nothing more", async () => {
    const first = await post("/dang-ky", filled);
    expect(first.text).toContain("htx.che.thu");
    expect(first.status).toBe(200);
    expect((await post("/dang-ky", filled)).status).toBe(200);
  });

  it("that may be registered already is asked, and may say that it is another", async () => {
    const again = { ...filled, "ma-gui": "0190a5a0-0000-7000-8000-000000000002" };
    const named = { ...again, "ten-dang-nhap": "htx.che.hai" };
    const asked = await post("/dang-ky", named);
    expect(asked.status).toBe(422);
    const ids = /name="khong-trung"\s+value="([^"]+)"/u.exec(asked.text)?.[1] ?? "";
    const confirmed = await post("/dang-ky", { ...named, "khong-trung": ids });
    expect(confirmed.text).toContain("htx.che.hai");
    expect(confirmed.status).toBe(200);
  });
});
