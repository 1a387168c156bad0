import { formatCitation } from "../law/index.ts";
import type {
  EligibilityAssessment,
  EligibilityCriterion,
  EligibilityReason,
} from "./assess-eligibility.ts";

const verdicts = {
  eligible: "Thuộc đối tượng hỗ trợ",
  not: "Không thuộc đối tượng",
  unknown: "Chưa đủ thông tin",
} as const satisfies Record<EligibilityAssessment["verdict"], string>;

/** The Vietnamese label of an eligibility verdict. */
export function eligibilityVerdictLabel(verdict: EligibilityAssessment["verdict"]): string {
  return verdicts[verdict];
}

/** One criterion in Vietnamese with its citation: what is met, what is not, or what is missing. */
export function eligibilityReasonText(reason: EligibilityReason): string {
  const sentence = sentences[reason.criterion][reason.met];
  return reason.citation === null ? sentence : `${sentence} (${formatCitation(reason.citation)}).`;
}

type Sentences = Readonly<Record<EligibilityReason["met"], string>>;

const sentences: Readonly<Record<EligibilityCriterion, Sentences>> = {
  rule_set: {
    yes: "Có quy định áp dụng cho ngày này",
    no: "Không có quy định áp dụng cho ngày này",
    unknown: "Chưa có quy định được nhập cho ngày này",
  },
  legal_form: {
    yes: "Loại hình thuộc đối tượng hỗ trợ",
    no: "Loại hình không thuộc đối tượng hỗ trợ",
    unknown: "Chưa có thông tin về loại hình",
  },
  recognised_craft_village: {
    yes: "Làng nghề được UBND cấp tỉnh công nhận",
    no: "Làng nghề chưa được UBND cấp tỉnh công nhận",
    unknown: "Chưa có quyết định của UBND cấp tỉnh công nhận làng nghề",
  },
  artisan_title: {
    yes: "Nghệ nhân nhân dân, Nghệ nhân ưu tú",
    no: "Chưa được phong tặng danh hiệu nghệ nhân",
    unknown: "Chưa có thông tin về danh hiệu Nghệ nhân nhân dân, Nghệ nhân ưu tú",
  },
  enterprise_size: {
    yes: "Doanh nghiệp nhỏ và vừa",
    no: "Vượt quy mô doanh nghiệp nhỏ và vừa",
    unknown: "Chưa đủ số lao động, doanh thu hoặc nguồn vốn để xác định quy mô doanh nghiệp",
  },
  production_place: {
    yes: "Nơi sản xuất thuộc địa bàn được hỗ trợ",
    no: "Nơi sản xuất không thuộc địa bàn được hỗ trợ",
    unknown: "Chưa đủ thông tin về nơi sản xuất",
  },
  sector: {
    yes: "Ngành nghề thuộc danh mục hỗ trợ",
    no: "Ngành nghề không thuộc danh mục hỗ trợ",
    unknown: "Chưa xác định được ngành nghề trong danh mục hỗ trợ",
  },
  brick_kilns: {
    yes: "Không sản xuất gạch đất sét nung bằng lò thủ công cải tiến, lò vòng",
    no: "Sản xuất gạch đất sét nung bằng lò thủ công cải tiến, lò vòng không được hỗ trợ",
    unknown: "Chưa có thông tin về công nghệ sản xuất gạch đất sét nung",
  },
  minerals: {
    yes: "Khai thác, chế biến khoáng sản tại địa bàn khó khăn, đặc biệt khó khăn",
    no: "Khai thác, chế biến khoáng sản ngoài địa bàn khó khăn, đặc biệt khó khăn không được hỗ trợ",
    unknown:
      "Chưa có thông tin nơi khai thác, chế biến khoáng sản có thuộc địa bàn khó khăn hay không",
  },
  purpose: {
    yes: "Mục đích hỗ trợ không giới hạn quy mô, địa bàn",
    no: "Mục đích này chưa thuộc đối tượng hỗ trợ hoặc không dành cho loại hình này",
    unknown: "Chưa có thông tin về loại hình",
  },
};
