import { type Dong, type EstablishmentId, keysOf, type PlainDate } from "../kernel/index.ts";
import type { CommuneKey } from "../territory/index.ts";

const legalFormLabels = {
  enterprise: "Doanh nghiệp nhỏ và vừa",
  cooperative: "Hợp tác xã",
  cooperative_union: "Liên hiệp hợp tác xã",
  cooperative_group: "Tổ hợp tác",
  household_business: "Hộ kinh doanh",
  craft_village: "Làng nghề",
  artisan: "Nghệ nhân",
} as const;

/** Legal form (loại hình) of who produces. Whether an enterprise is small or medium is found from its figures. */
export type LegalForm = keyof typeof legalFormLabels;
export const legalForms: readonly LegalForm[] = keysOf(legalFormLabels);

/** The Vietnamese label of a legal form. */
export function legalFormLabel(form: LegalForm): string {
  return legalFormLabels[form];
}

const statusLabels = {
  active: "Đang hoạt động",
  paused: "Tạm ngừng",
  dissolved: "Đã giải thể",
} as const;

export type EstablishmentStatus = keyof typeof statusLabels;
export const establishmentStatuses: readonly EstablishmentStatus[] = keysOf(statusLabels);

/** The Vietnamese label of an establishment's status. */
export function establishmentStatusLabel(status: EstablishmentStatus): string {
  return statusLabels[status];
}

const traitLabels = {
  recognised_craft_village: "Làng nghề được UBND cấp tỉnh công nhận",
  artisan_title: "Nghệ nhân nhân dân, Nghệ nhân ưu tú",
  woman_owned: "Do phụ nữ làm chủ",
  ethnic_minority_owned: "Do người dân tộc thiểu số làm chủ",
  no_fired_bricks: "Không sản xuất gạch đất sét nung",
  fired_bricks_manual_or_loop_kiln: "Sản xuất gạch đất sét nung bằng lò thủ công cải tiến, lò vòng",
  fired_bricks_other_kiln: "Sản xuất gạch đất sét nung bằng công nghệ khác",
  minerals: "Khai thác, chế biến khoáng sản",
  difficult_area: "Sản xuất tại địa bàn khó khăn, đặc biệt khó khăn",
  not_difficult_area: "Sản xuất ngoài địa bàn khó khăn, đặc biệt khó khăn",
} as const;

/** What the law asks about an establishment beside its figures. What is not stated either way is not known. */
export type EstablishmentTrait = keyof typeof traitLabels;
export const establishmentTraits: readonly EstablishmentTrait[] = keysOf(traitLabels);

/** The Vietnamese label of a trait. */
export function establishmentTraitLabel(trait: EstablishmentTrait): string {
  return traitLabels[trait];
}

export type Address = { readonly text: string; readonly commune: CommuneKey };

/**
 * Rural industrial establishment (cơ sở công nghiệp nông thôn). It has two addresses: where it is registered, and where
 * it produces, which decides eligibility. Figures that nobody has stated are null.
 */
export type Establishment = {
  readonly establishmentId: EstablishmentId;
  readonly name: string;
  readonly legalForm: LegalForm;
  /** Tax code, or the personal id that serves as one (mã số thuế). */
  readonly taxCode: string | null;
  readonly representativeName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly registered: Address;
  readonly production: Address;
  /** Two digits of VSIC (ngành cấp 2). */
  readonly sectorDivision: string;
  readonly products: string;
  readonly foundedOn: PlainDate | null;
  /** Yearly average of workers who are insured (lao động tham gia bảo hiểm xã hội bình quân năm). */
  readonly workers: number | null;
  readonly capitalDong: Dong | null;
  readonly revenueDong: Dong | null;
  readonly traits: readonly EstablishmentTrait[];
  readonly status: EstablishmentStatus;
};
