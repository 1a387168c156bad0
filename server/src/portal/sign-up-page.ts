import { newId } from "../platform/ids.ts";
import {
  legalFormLabel,
  legalForms,
  establishmentTraitLabel,
  type EstablishmentTrait,
} from "@kc/core/party";
import { html } from "hono/html";
import { eligibilityRules } from "../party/eligibility-data.ts";
import { runSignUp } from "../party/run-sign-up.ts";
import { listCommunesOn } from "../territory/store.ts";
import { errorPage } from "./error-page.ts";
import { checkField, type FormFault, faultSummary, selectField, textField } from "./form-parts.ts";
import { type Piece, type PortalPage, sendPage } from "./page.ts";
import { asInstallation, type Visit } from "./portal-context.ts";
import { readSignUp } from "./read-sign-up.ts";
import { signUpFaults } from "./sign-up-faults.ts";

type Given = Readonly<Record<string, readonly string[]>>;

/** Who was told of a likely duplicate may say that it is another establishment. */
function duplicateCheck(given: Given, faults: readonly FormFault[]): Piece {
  const fault = faults.find(({ name }) => name === "khong-trung");
  const ids = (given["cho-xac-nhan"] ?? []).join(",");
  if (!fault || ids === "") return html``;
  return checkField({
    name: "khong-trung",
    value: ids,
    label: "Tôi xác nhận đây là cơ sở khác, chưa từng đăng ký.",
    isChecked: false,
    error: fault.message,
  });
}

/** The form by which an establishment enters itself, together with its account. */
export async function signUpPage(visit: Visit) {
  return sendForm(visit, {}, [], undefined, 200);
}

/** Takes the form: signs up, or gives it back with everything that was entered and what to put right. */
export async function takeSignUp(visit: Visit) {
  const { parts, c, place } = visit;
  if (!isFromHere(visit)) return errorPage(c, 403, place);
  const given = fieldsOf(await c.req.formData());
  const read = readSignUp(given);
  if (read.faults.length > 0) return sendForm(visit, given, read.faults, undefined, 422);
  const outcome = await runSignUp(parts, {
    provinceId: place.provinceId,
    input: read.input,
    idempotencyKey: `portal-${given["ma-gui"]?.[0] ?? ""}`,
    address: c.get("address"),
    port: c.get("port"),
    requestId: c.get("requestId"),
  });
  if (outcome.ok) return sendPage(c, welcome(visit, outcome.value.login));
  const { faults, sentence, toConfirm } = signUpFaults(outcome.refusal);
  const status = outcome.refusal.kind === "too-many-sign-ups" ? 429 : 422;
  return sendForm(visit, { ...given, "cho-xac-nhan": toConfirm }, faults, sentence, status);
}

/** A form of another site must not sign anybody up: the browser says where it comes from. */
function isFromHere({ c, parts }: Visit): boolean {
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = c.req.header("Origin");
  const own = [new URL(parts.config.publicUrl).origin, new URL(c.req.url).origin];
  return origin === undefined ? site !== undefined : own.includes(origin);
}

function fieldsOf(form: FormData): Given {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === "string") (fields[name] ??= []).push(readable(value));
  }
  return fields;
}

/** The text of a field, of a length that a form can have and without what the database cannot keep. */
function readable(value: string): string {
  return value.slice(0, 2_000).replaceAll("\0", "").toWellFormed();
}

function welcome({ place }: Visit, login: string): PortalPage {
  return {
    title: "Đã đăng ký",
    path: "/dang-ky",
    place,
    content: html`<section class="hero">
      <h1>Đã đăng ký cơ sở</h1>
      <p class="lead">
        Tên đăng nhập của cơ sở là <b>${login}</b>. Đăng nhập để đăng ký nhu cầu hỗ trợ; cán bộ
        khuyến công sẽ liên hệ.
      </p>
      <p class="row"><a class="go" href="/app/">Đăng nhập</a></p>
    </section>`,
  };
}

async function sendForm(
  visit: Visit,
  given: Given,
  faults: readonly FormFault[],
  sentence: string | undefined,
  status: 200 | 422 | 429,
) {
  const { parts, c, place } = visit;
  const communes = await asInstallation(parts, place.provinceId, (db) =>
    listCommunesOn(db, place.provinceId, parts.clock.today()),
  );
  const choices = communes.map(({ code, fullName }) => ({ value: code, label: fullName }));
  return sendPage(c, {
    title: "Đăng ký cơ sở",
    path: "/dang-ky",
    place,
    status,
    content: html`<h1>Đăng ký cơ sở công nghiệp nông thôn</h1>
      <p class="lead">
        Mất khoảng 5 phút. Không có mạng ổn định thì đến UBND xã, phường hoặc Trung tâm để được đăng
        ký giúp.
      </p>
      ${faultSummary(faults, sentence)}${signUpForm(given, faults, choices)}`,
  });
}

const statedTraits: readonly EstablishmentTrait[] = [
  "woman_owned",
  "ethnic_minority_owned",
  "recognised_craft_village",
  "artisan_title",
  "difficult_area",
];

function traitFields(given: Given): readonly Piece[] {
  return statedTraits.map((trait) =>
    checkField({
      name: "dac-diem",
      id: `dac-diem-${trait}`,
      value: trait,
      label: establishmentTraitLabel(trait),
      isChecked: given["dac-diem"]?.includes(trait) === true,
    }),
  );
}

function signUpForm(
  given: Given,
  faults: readonly FormFault[],
  communes: readonly { readonly value: string; readonly label: string }[],
): Piece {
  const field = (name: string) => ({
    name,
    value: given[name]?.[0] ?? "",
    error: faults.find((fault) => fault.name === name)?.message,
  });
  const sectors = eligibilityRules.sectors.divisions.map(({ division, name }) => ({
    value: division,
    label: name,
  }));
  const forms = legalForms.map((value) => ({ value, label: legalFormLabel(value) }));
  return html`<form class="box" method="post" action="/dang-ky" novalidate>
    <input type="hidden" name="ma-gui" value="${given["ma-gui"]?.[0] ?? newId()}" />
    <fieldset>
      <legend>Cơ sở</legend>
      ${textField({ ...field("ten"), label: "Tên cơ sở", autocomplete: "organization", required: true })}
      ${selectField({ ...field("loai-hinh"), label: "Loại hình", ask: "Chọn loại hình", choices: forms, required: true })}
      ${textField({ ...field("ma-so-thue"), label: "Mã số thuế", hint: "Hộ kinh doanh: mã số thuế hoặc số định danh của chủ hộ" })}
      ${selectField({ ...field("nganh"), label: "Ngành sản xuất chính", ask: "Chọn ngành", choices: sectors, required: true })}
      ${textField({ ...field("san-pham"), label: "Sản phẩm chính" })}
      ${textField({ ...field("thanh-lap"), label: "Ngày thành lập", hint: "ngày/tháng/năm, không bắt buộc" })}
    </fieldset>
    <fieldset>
      <legend>Địa chỉ</legend>
      ${textField({ ...field("dia-chi"), label: "Nơi sản xuất", hint: "Số nhà, thôn, xóm, tổ dân phố", autocomplete: "street-address", required: true })}
      ${selectField({ ...field("xa"), label: "Xã, phường nơi sản xuất", ask: "Chọn xã, phường", choices: communes, required: true })}
      ${textField({ ...field("tru-so"), label: "Địa chỉ đăng ký", hint: "Bỏ trống nếu trùng nơi sản xuất" })}
      ${selectField({ ...field("xa-tru-so"), label: "Xã, phường đăng ký", ask: "Trùng nơi sản xuất", choices: communes })}
    </fieldset>
    <fieldset>
      <legend>Quy mô</legend>
      ${textField({ ...field("lao-dong"), label: "Số lao động", mode: "numeric" })}
      ${textField({ ...field("von"), label: "Nguồn vốn", hint: "Ví dụ 2 tỷ" })}
      ${textField({ ...field("doanh-thu"), label: "Doanh thu năm gần nhất", hint: "Ví dụ 1,5 tỷ" })}
      ${traitFields(given)}
    </fieldset>
    <fieldset>
      <legend>Người đại diện và tài khoản</legend>
      ${textField({ ...field("dai-dien"), label: "Họ và tên người đại diện", autocomplete: "name", required: true })}
      ${textField({ ...field("dien-thoai"), label: "Số điện thoại", type: "tel", autocomplete: "tel", mode: "tel" })}
      ${textField({ ...field("email"), label: "Email", hint: "Không bắt buộc", type: "email", autocomplete: "email", mode: "email" })}
      ${textField({ ...field("ten-dang-nhap"), label: "Tên đăng nhập", hint: "Chữ thường không dấu, số, dấu chấm", autocomplete: "username", required: true })}
      ${textField({ ...field("mat-khau"), value: "", label: "Mật khẩu", hint: "Từ 12 ký tự", type: "password", autocomplete: "new-password", required: true })}
      ${checkField({ name: "dong-y", value: "1", label: "Tôi đồng ý cho cơ quan khuyến công dùng các thông tin này để xét hỗ trợ, theo dõi và báo cáo.", isChecked: given["dong-y"]?.[0] === "1", error: faults.find(({ name }) => name === "dong-y")?.message })}
    </fieldset>
    ${duplicateCheck(given, faults)}
    <div class="wide"><button class="go" type="submit">Đăng ký</button></div>
  </form>`;
}
