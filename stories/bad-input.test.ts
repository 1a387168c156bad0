/**
 * What goes wrong at a keyboard and on a line: each gets a clear Vietnamese answer over HTTP, and the record stands as before.
 */
import { randomUUID } from "node:crypto";
import { becomeDemoAccountEndpoint } from "@kc/server/api/demo";
import { attachFileEndpoint, listAttachmentsEndpoint } from "@kc/server/api/document";
import {
  findEstablishmentEndpoint,
  listEstablishmentsEndpoint,
  recordYearEndpoint,
  registerEstablishmentEndpoint,
  updateEstablishmentEndpoint,
} from "@kc/server/api/party";
import type { Endpoint, EndpointInput, Problem } from "@kc/server/api/platform";
import {
  findSchemeEndpoint,
  recordSurveyEndpoint,
  registerNeedEndpoint,
  saveEstimateEndpoint,
  saveMachinesEndpoint,
  saveNarrativeEndpoint,
  submitSchemeEndpoint,
} from "@kc/server/api/scheme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inContext } from "../server/src/platform/database.ts";
import { contextOf, systemViewer } from "../server/src/platform/viewer.ts";
import { caoBang } from "../server/src/testing/test-world.ts";
import { makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import { send } from "./stage.ts";
import { centreDrafts, centreSurveys, type Proposal, registersNeed } from "./steps/dossier.ts";
import { centreRegisters, registrationOf } from "./steps/establishment.ts";

const { stage, world, fetch, close } = await openStoryWorld("2025-10-16");
afterAll(close);

const million = 1_000_000;
const proposal: Proposal = {
  year: 2026,
  name: "Ứng dụng máy sao và vò chè",
  machine: "máy sao và vò chè",
  origin: "Việt Nam",
  priceDong: 280 * million,
  requestedDong: 130 * million,
  technologyLine: "single",
  place: "Xã Thông Nông, tỉnh Cao Bằng",
  workers: 12,
};

let establishmentId = "";
let schemeId = "";
beforeAll(async () => {
  establishmentId = await centreRegisters(stage, makers.taiHoSin);
  schemeId = await registersNeed(stage, establishmentId, proposal);
  await centreSurveys(stage, schemeId, proposal, "2025-10-16");
  await centreDrafts(stage, schemeId, proposal);
});

const centre = stage.as("trung-tam");
const officer = stage.as("chuyen-vien-so");

/** Rows of a table of the platform, as the province sees it. */
async function rowsIn(table: "command_log" | "refused_attempt" | "command_attempt") {
  const context = contextOf(systemViewer(caoBang));
  const { count } = await inContext(world.parts.db, "read only", context, (tx) =>
    tx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<string>().as("count"))
      .executeTakeFirstOrThrow(),
  );
  return Number(count);
}

/** Everything that can be read of what the tests are about. */
async function recordsNow() {
  return {
    establishment: await officer.asks(findEstablishmentEndpoint, { establishmentId }),
    scheme: await officer.asks(findSchemeEndpoint, { schemeId }),
    register: (await officer.asks(listEstablishmentsEndpoint, {})).total,
    log: await rowsIn("command_log"),
    attempts: await rowsIn("command_attempt"),
  };
}

const cookies = new Map<string, string>();
async function cookieOf(username: string): Promise<string> {
  const known = cookies.get(username);
  if (known !== undefined) return known;
  const opened = await send(fetchOf, becomeDemoAccountEndpoint, { username }, "");
  const cookie = opened.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  cookies.set(username, cookie);
  return cookie;
}

function fetchOf(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return fetch(`${pathname}${search}`, request);
}

type Raw = {
  readonly as?: string;
  readonly body: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A request as it comes from the line, whatever is in it. */
async function post(path: string, { as = "trung-tam", body, key, headers }: Raw) {
  return fetch(`/api/v1${path}`, {
    method: "POST",
    headers: {
      Cookie: await cookieOf(as),
      "X-KC-Request": "1",
      "Idempotency-Key": key ?? randomUUID(),
      ...headers,
    },
    body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
  });
}

const vietnamese = /[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]/iu;
const english = /\b(invalid|expected|must|error|failed|undefined|null|required|string|number)\b/iu;

/** A sentence of the product: Vietnamese, whole, without anything that only a programmer reads. */
function expectSentence(sentence: string): void {
  expect(sentence).toMatch(vietnamese);
  expect(sentence).not.toMatch(english);
  expect(sentence).not.toMatch(/[a-z][A-Z]|[0-9a-f]{8}-[0-9a-f]{4}|[a-z]_[a-z]/u);
  expect(sentence).toMatch(/[.)]$/u);
  expect(sentence).toBe(sentence.normalize("NFC"));
}

type Expected = { readonly status: number; readonly kind: string; readonly says: RegExp };

/** The act is refused with this answer, and nothing has changed but the security log, by one row. */
async function isRefusedWhole(
  act: () => Promise<Response>,
  { status, kind, says }: Expected,
): Promise<Problem> {
  const before = await recordsNow();
  const refusedBefore = await rowsIn("refused_attempt");
  const response = await act();
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({ status, kind });
  expect(response.status).toBe(status);
  const sentences = [problem.title, ...(problem.fields ?? []).map(({ message }) => message)];
  for (const sentence of sentences) expectSentence(sentence);
  expect(sentences.join(" ").replaceAll("\u00a0", " ")).toMatch(says);
  expect(JSON.stringify(problem)).not.toMatch(/Invalid input|Expected|Error:/u);
  expect(await recordsNow()).toEqual(before);
  expect((await rowsIn("refused_attempt")) - refusedBefore).toBe(1);
  return problem;
}

/** The web app's request of one endpoint. */
async function asked<E extends Endpoint>(endpoint: E, input: EndpointInput<E>, as = "trung-tam") {
  return send(fetchOf, endpoint, input, await cookieOf(as));
}

const line = {
  content: "Mua máy",
  budgetYear: 2026,
  supportDong: 130 * million,
  beneficiaryDong: 150 * million,
  otherDong: 0,
  note: "",
};
const machine = {
  name: "Máy sao chè",
  specification: "",
  origin: "Việt Nam",
  unit: "bộ",
  quantity: 1,
  isEligible: true,
  isNew: true,
  quotations: [
    {
      supplier: "Công ty TNHH Thiết bị Mẫu A",
      quotedOn: "2025-09-10",
      validUntil: null,
      unitPriceDong: 280 * million,
      vatBps: 800,
      includesVat: false,
    },
  ],
};

describe("wrong sums", () => {
  it("an estimate whose support is not what is asked is kept as a draft and not submitted", async () => {
    const wrong = { ...line, supportDong: 120 * million, beneficiaryDong: 160 * million };
    await centre.does(saveEstimateEndpoint, { ...(await stage.scheme(schemeId)), lines: [wrong] });
    const at = await stage.scheme(schemeId);
    await isRefusedWhole(() => asked(submitSchemeEndpoint, { ...at, acknowledgesNorm: true }), {
      status: 409,
      kind: "estimate-faulty",
      says: /120\.000\.000 đ khác số đề nghị hỗ trợ 130\.000\.000 đ.*phải bằng nhau/,
    });
    await centre.does(saveEstimateEndpoint, { ...(await stage.scheme(schemeId)), lines: [line] });
  });
});

describe("money", () => {
  it("below zero is refused at its field", async () => {
    const at = await stage.scheme(schemeId);
    const problem = await isRefusedWhole(
      () => asked(saveEstimateEndpoint, { ...at, lines: [{ ...line, supportDong: -1 }] }),
      { status: 400, kind: "invalid-input", says: /Không được là số âm/ },
    );
    expect(problem.fields?.map(({ path }) => path)).toEqual(["lines.0.supportDong"]);
  });

  it("with a part of a đồng is refused at its field", async () => {
    const at = await stage.scheme(schemeId);
    await isRefusedWhole(
      () => asked(saveEstimateEndpoint, { ...at, lines: [{ ...line, supportDong: 1.5 }] }),
      { status: 400, kind: "invalid-input", says: /Nhập số nguyên, không có phần lẻ/ },
    );
  });
});

describe("an amount with too many zeros", () => {
  it("is refused at its field, with the most that is taken", async () => {
    const at = await stage.scheme(schemeId);
    await isRefusedWhole(
      () => asked(saveEstimateEndpoint, { ...at, lines: [{ ...line, supportDong: 9e15 }] }),
      { status: 400, kind: "invalid-input", says: /Nhập số không quá 10\.000\.000\.000\.000/ },
    );
  });
});

describe("machines whose prices sum up beyond all measure", () => {
  it("are refused with what to look at", async () => {
    const at = await stage.scheme(schemeId);
    const dear = { ...machine, quantity: 10_000, unitPriceDong: 100_000 * million };
    await isRefusedWhole(
      () => asked(saveMachinesEndpoint, { ...at, machines: [dear, dear, dear] }),
      { status: 400, kind: "invalid-input", says: /quá 1\.000 tỷ đồng\. Kiểm tra lại/ },
    );
  });
});

describe("a percentage above 100", () => {
  it("is refused at its field, in percent", async () => {
    const at = await stage.scheme(schemeId);
    const quotations = machine.quotations.map((one) => ({ ...one, vatBps: 10_100 }));
    await isRefusedWhole(
      () => asked(saveMachinesEndpoint, { ...at, machines: [{ ...machine, quotations }] }),
      { status: 400, kind: "invalid-input", says: /từ 0 % đến 100 %/ },
    );
  });
});

describe("days", () => {
  it("out of order are refused with both days", async () => {
    const days = { startsOn: "2026-11-30", endsOn: "2026-04-01" };
    const at = await stage.scheme(schemeId);
    await isRefusedWhole(() => asked(saveNarrativeEndpoint, { ...at, ...days }), {
      status: 409,
      kind: "dates-out-of-order",
      says: /01\/04\/2026 trước ngày bắt đầu 30\/11\/2026\. Hãy sửa/,
    });
  });

  it("of the year 26 are refused at their field", async () => {
    const at = await stage.scheme(schemeId);
    await isRefusedWhole(() => asked(saveNarrativeEndpoint, { ...at, startsOn: "0026-04-01" }), {
      status: 400,
      kind: "invalid-input",
      says: /bốn chữ số, từ 1900 đến 2199\. Sửa lại ngày này/,
    });
  });

  it("of which one comes before the other that was saved earlier are refused too", async () => {
    const at = await stage.scheme(schemeId);
    await isRefusedWhole(() => asked(saveNarrativeEndpoint, { ...at, endsOn: "2026-03-01" }), {
      status: 409,
      kind: "dates-out-of-order",
      says: /01\/03\/2026 trước ngày bắt đầu 01\/04\/2026\. Hãy sửa/,
    });
  });

  it("of a quotation that ends before it was made are refused with whose it is", async () => {
    const at = await stage.scheme(schemeId);
    const quotations = machine.quotations.map((one) => ({ ...one, validUntil: "2025-09-01" }));
    await isRefusedWhole(
      () => asked(saveMachinesEndpoint, { ...at, machines: [{ ...machine, quotations }] }),
      {
        status: 409,
        kind: "quotation-days-out-of-order",
        says: /Thiết bị Mẫu A ở dòng máy 1 hết hiệu lực ngày 01\/09\/2025.*Hãy sửa/,
      },
    );
  });

  it("that no calendar has are refused at their field", async () => {
    const at = await stage.scheme(schemeId);
    await isRefusedWhole(() => asked(saveNarrativeEndpoint, { ...at, startsOn: "2026-02-30" }), {
      status: 400,
      kind: "invalid-input",
      says: /không có trong lịch\. Nhập ngày dạng ngày\/tháng\/năm/,
    });
  });
});

describe("an establishment", () => {
  const other = { ...registrationOf(makers.tamHoa), name: "Hợp tác xã Đúng Sai" };

  it("in an unknown commune is refused with the way on", async () => {
    await isRefusedWhole(
      () => asked(registerEstablishmentEndpoint, { ...other, communeCode: "99999" }),
      { status: 409, kind: "commune-unknown", says: /“99999”.*Chọn xã, phường trong danh sách/ },
    );
  });

  it("with a wrong digit in its tax code is registered, with a warning", async () => {
    const registered = await centre.does(registerEstablishmentEndpoint, {
      ...other,
      phone: "0900000001",
      taxCode: "4800123458",
    });
    expect(registered.warnings).toContain(
      "Mã số thuế 4800123458 có chữ số kiểm tra không khớp. Kiểm tra lại; vẫn có thể lưu.",
    );
    const kept = await officer.asks(findEstablishmentEndpoint, { establishmentId: registered.id });
    expect(kept.taxCode).toBe("4800123458");
  });

  it("registered twice is refused with the record that is there", async () => {
    const maker = registrationOf(makers.taiHoSin);
    const problem = await isRefusedWhole(() => asked(registerEstablishmentEndpoint, maker), {
      status: 409,
      kind: "likely-duplicate",
      says: /Mở hồ sơ đã có, hoặc xác nhận đây là cơ sở khác/,
    });
    expect(problem.title).toContain(makers.taiHoSin.name);
    expect(JSON.stringify(problem.facts)).toContain(establishmentId);
  });

  it("written in decomposed Unicode is the same establishment, and is kept composed", async () => {
    const decomposed = makers.taiHoSin.name.normalize("NFD");
    const maker = { ...registrationOf(makers.taiHoSin), phone: "0900000002" };
    await isRefusedWhole(
      () => asked(registerEstablishmentEndpoint, { ...maker, name: decomposed }),
      { status: 409, kind: "likely-duplicate", says: /Có thể đã đăng ký/ },
    );
    const fresh = { ...other, name: "Hợp tác xã Thuận Hòa Ước Lệ", phone: "0900000003" };
    const { id } = await centre.does(registerEstablishmentEndpoint, {
      ...fresh,
      name: fresh.name.normalize("NFD"),
      products: "Miến dong, chè đắng".normalize("NFD"),
      taxCode: "4800123457",
    });
    const kept = await officer.asks(findEstablishmentEndpoint, { establishmentId: id });
    expect(kept.name).toBe(fresh.name);
    expect(kept.products).toBe("Miến dong, chè đắng");
    const found = await officer.asks(listEstablishmentsEndpoint, {
      q: "Thuận Hòa".normalize("NFD"),
    });
    expect(found.rows.map(({ name }) => name)).toEqual([fresh.name]);
  });
});

describe("a file", () => {
  const upload = (name: string, body: Uint8Array) =>
    post(`/files?fileName=${encodeURIComponent(name)}`, {
      body,
      headers: { "Content-Type": "application/octet-stream" },
    });
  const filesNow = () =>
    officer.asks(listAttachmentsEndpoint, { subjectKind: "scheme", subjectId: schemeId });

  it("that is too large is refused with the size that is taken", async () => {
    const before = await filesNow();
    await isRefusedWhole(() => upload("quyet-dinh.pdf", new Uint8Array(20 * 1024 * 1024 + 1)), {
      status: 409,
      kind: "file-too-large",
      says: /20 MB/,
    });
    expect(await filesNow()).toEqual(before);
  });

  it("that is a program under another name is refused for what it is", async () => {
    const program = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]);
    await isRefusedWhole(() => upload("quyet-dinh.pdf", program), {
      status: 409,
      kind: "file-type-not-taken",
      says: /chương trình/,
    });
  });

  it("that is a picture with the ending of a PDF is refused for its ending", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    await isRefusedWhole(() => upload("quyet-dinh.pdf", png), {
      status: 409,
      kind: "file-ending-mismatch",
      says: /PNG|pdf/i,
    });
  });

  it("that was never uploaded cannot be attached", async () => {
    await isRefusedWhole(
      () =>
        asked(attachFileEndpoint, {
          subjectKind: "scheme",
          subjectId: schemeId,
          evidenceKind: "other",
          sha256: "0".repeat(64),
          fileName: "quyet-dinh.pdf",
        }),
      { status: 409, kind: "file-not-uploaded", says: /Chọn lại tệp rồi đính kèm/ },
    );
  });
});

describe("a form that somebody else overtook", () => {
  const figures = { exportDong: null, materialDong: null, fuelDong: null, workers: 3 };

  it("is refused with who changed the record and when", async () => {
    const { version } = await officer.asks(findEstablishmentEndpoint, { establishmentId });
    const stale = { establishmentId, expectedVersion: version, ...figures };
    await centre.does(recordYearEndpoint, { ...stale, year: 2024, revenueDong: 1 });
    const problem = await isRefusedWhole(
      () =>
        asked(
          updateEstablishmentEndpoint,
          {
            ...registrationOf(makers.taiHoSin),
            name: "Tên khác",
            establishmentId,
            expectedVersion: version,
          },
          "trung-tam",
        ),
      {
        status: 412,
        kind: "stale",
        says: /cập nhật lúc \d{2}:\d{2} ngày \d{2}\/\d{2}\/\d{4} sau khi bạn mở\. Xem bản mới rồi gửi lại/,
      },
    );
    expect(problem.facts["currentVersion"]).toBe(version + 1);
    expect(problem.facts["changedBy"]).toMatch(/^Bế Văn Thí Dụ \(.+\)$/u);
  });
});

describe("one press sent more than once", () => {
  const needOf = (name: string) => ({
    establishmentId,
    kind: "machinery",
    planYear: 2026,
    source: "local_province",
    name,
    need: "Cần máy mới.",
    needCostDong: 200 * million,
    requestedDong: 90 * million,
  });

  it("a double click is one command with one answer", async () => {
    const key = randomUUID();
    const before = await rowsIn("command_log");
    const body = needOf("Bấm hai lần");
    const answers = await Promise.all(
      [1, 2].map(async () => {
        const response = await post("/schemes/needs", { body, key });
        return { status: response.status, body: await response.text() };
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(answers.map((one) => (JSON.parse(one.body) as { id: string }).id)).size).toBe(1);
    expect((await rowsIn("command_log")) - before).toBe(1);
  });

  it("a retry after a lost answer gets the first answer, and does nothing again", async () => {
    const key = randomUUID();
    const body = needOf("Mất trả lời");
    const first = (await (await post("/schemes/needs", { body, key })).json()) as { id: string };
    const before = await recordsNow();
    const again = await post("/schemes/needs", { body, key });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(first);
    expect(await recordsNow()).toEqual(before);
  });

  it("the key of another request is refused", async () => {
    const key = randomUUID();
    await post("/schemes/needs", { body: needOf("Yêu cầu đầu"), key });
    const before = await recordsNow();
    const response = await post("/schemes/needs", { body: needOf("Yêu cầu khác"), key });
    const problem = (await response.json()) as Problem;
    expect(problem).toMatchObject({ status: 422, kind: "idempotency-key-reused" });
    expect(problem.title).toMatch(/Tải lại trang rồi thử lại\.$/);
    expect(await recordsNow()).toEqual(before);
  });

  it("a request without a key is refused", async () => {
    await isRefusedWhole(() => post("/schemes/needs", { body: needOf("Không mã"), key: "" }), {
      status: 400,
      kind: "idempotency-key-missing",
      says: /Tải lại trang rồi thử lại/,
    });
  });
});

describe("an act", () => {
  it("that is no longer open says where the scheme stands and when the act opens", async () => {
    const at = await stage.scheme(schemeId);
    const survey = {
      ...at,
      surveyedOn: "2025-10-16",
      place: "Xưởng",
      participants: [{ name: "Bế Văn Thí Dụ", office: "Trung tâm", role: "Cán bộ" }],
      figures: [],
      machinesInPlace: "Không",
      findings: "Đủ điều kiện",
      conclusion: "fit" as const,
      conditions: [],
    };
    await isRefusedWhole(() => asked(recordSurveyEndpoint, survey), {
      status: 409,
      kind: "move-not-open",
      says: /đang ở trạng thái “.+” nên chưa thể “.+”\. Thao tác này mở khi/,
    });
  });

  it("of somebody without the right names who has it", async () => {
    const at = await stage.scheme(schemeId);
    await isRefusedWhole(
      () => asked(saveEstimateEndpoint, { ...at, lines: [line] }, "so-tai-chinh"),
      { status: 403, kind: "not-permitted", says: /Bạn không có quyền “.+”\. Người có quyền: / },
    );
  });

  it("on somebody else's record answers as if it were not there", async () => {
    const { version } = await officer.asks(findEstablishmentEndpoint, { establishmentId });
    const path = `/establishments/${establishmentId}/years`;
    const body = { year: 2023, revenueDong: 1, workers: 1, exportDong: null };
    const figures = { ...body, materialDong: null, fuelDong: null };
    const headers = { "If-Match": `"${String(version)}"` };
    await isRefusedWhole(() => post(path, { as: "can-bo-phuong", body: figures, headers }), {
      status: 404,
      kind: "not-found",
      says: /Không tìm thấy cơ sở, hoặc bạn không được xem\. Kiểm tra lại/,
    });
    const read = await asked(findSchemeEndpoint, { schemeId }, "can-bo-phuong");
    expect(read.status).toBe(404);
    expectSentence(((await read.json()) as Problem).title);
  });

  it("without a session asks to sign in", async () => {
    const input = { ...(await stage.scheme(schemeId)), lines: [line] };
    const before = await recordsNow();
    const response = await send(fetchOf, saveEstimateEndpoint, input, "");
    expect(response.status).toBe(401);
    expectSentence(((await response.json()) as Problem).title);
    expect(await recordsNow()).toEqual(before);
  });
});

describe("a body that is no form", () => {
  it("is refused in words", async () => {
    const before = await recordsNow();
    const response = await post("/schemes/needs", {
      body: new TextEncoder().encode("{ không phải"),
    });
    const problem = (await response.json()) as Problem;
    expect(problem).toMatchObject({ status: 400, kind: "not-json" });
    expectSentence(problem.title);
    expect(await recordsNow()).toEqual(before);
  });

  it("an empty form names every field that is missing", async () => {
    const empty = {} as EndpointInput<typeof registerNeedEndpoint>;
    const problem = await isRefusedWhole(() => asked(registerNeedEndpoint, empty), {
      status: 400,
      kind: "invalid-input",
      says: /Sửa các ô được đánh dấu/,
    });
    expect(problem.fields?.length).toBeGreaterThan(3);
  });
});
