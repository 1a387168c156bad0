import { unreachable } from "../kernel/index.ts";
import { formatCitation } from "../law/index.ts";
import type { EligibilityAssessment, EligibilityReason } from "./assess-eligibility.ts";

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
  const sentence = sentences(reason.criterion)[reason.met];
  return reason.citation === null ? sentence : `${sentence} (${formatCitation(reason.citation)}).`;
}

type Sentences = Readonly<Record<EligibilityReason["met"], string>>;

function sentences(criterion: EligibilityReason["criterion"]): Sentences {
  switch (criterion) {
    case "rule_set":
      return sentence(
        "Có quy định áp dụng cho ngày này",
        "Không có quy định áp dụng cho ngày này",
        "Chưa có quy định được nhập cho ngày này",
      );
    case "legal_form":
      return sentence(
        "Loại hình thuộc đối tượng hỗ trợ",
        "Loại hình không thuộc đối tượng hỗ trợ",
        "Chưa có thông tin về loại hình",
      );
    case "recognised_craft_village":
      return sentence(
        "Làng nghề được UBND cấp tỉnh công nhận",
        "Làng nghề chưa được UBND cấp tỉnh công nhận",
        "Chưa có quyết định của UBND cấp tỉnh công nhận làng nghề",
      );
    case "artisan_title":
      return sentence(
        "Nghệ nhân nhân dân, Nghệ nhân ưu tú",
        "Chưa được phong tặng danh hiệu nghệ nhân",
        "Chưa có thông tin về danh hiệu Nghệ nhân nhân dân, Nghệ nhân ưu tú",
      );
    case "enterprise_size":
      return sentence(
        "Doanh nghiệp nhỏ và vừa",
        "Vượt quy mô doanh nghiệp nhỏ và vừa",
        "Chưa đủ số lao động, doanh thu hoặc nguồn vốn để xác định quy mô doanh nghiệp",
      );
    case "production_place":
      return sentence(
        "Nơi sản xuất thuộc địa bàn được hỗ trợ",
        "Nơi sản xuất không thuộc địa bàn được hỗ trợ",
        "Chưa đủ thông tin về nơi sản xuất",
      );
    case "sector":
      return sentence(
        "Ngành nghề thuộc danh mục hỗ trợ",
        "Ngành nghề không thuộc danh mục hỗ trợ",
        "Chưa xác định được ngành nghề trong danh mục hỗ trợ",
      );
    case "brick_kilns":
      return sentence(
        "Không sản xuất gạch đất sét nung bằng lò thủ công cải tiến, lò vòng",
        "Sản xuất gạch đất sét nung bằng lò thủ công cải tiến, lò vòng không được hỗ trợ",
        "Chưa có thông tin về công nghệ sản xuất gạch đất sét nung",
      );
    case "minerals":
      return sentence(
        "Khai thác, chế biến khoáng sản tại địa bàn khó khăn, đặc biệt khó khăn",
        "Khai thác, chế biến khoáng sản ngoài địa bàn khó khăn, đặc biệt khó khăn không được hỗ trợ",
        "Chưa có thông tin nơi khai thác, chế biến khoáng sản có thuộc địa bàn khó khăn hay không",
      );
    case "purpose":
      return sentence(
        "Mục đích hỗ trợ không giới hạn quy mô, địa bàn",
        "Mục đích này chưa thuộc đối tượng hỗ trợ hoặc không dành cho loại hình này",
        "Chưa có thông tin về loại hình",
      );
    default:
      return unreachable(criterion);
  }
}

function sentence(yes: string, no: string, unknown: string): Sentences {
  return { yes, no, unknown };
}
