import { Card } from "../ui/Card.tsx";
import { Day } from "../ui/Day.tsx";
import { type Description, DescriptionList } from "../ui/DescriptionList.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Money } from "../ui/Money.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { GroupCard } from "./GroupCard.tsx";
import { OpenSupplements } from "./OpenSupplements.tsx";
import type { SchemeTabProps } from "./scheme-tabs.ts";
import type { SchemeView } from "./scheme-tone.ts";
import { SurveyCard } from "./SurveyCard.tsx";
import { WarningList, warningsBeside } from "./WarningList.tsx";

/** What a scheme is, for whom, and what is to be known of it now. */
export function OverviewTab({ scheme }: SchemeTabProps) {
  const warnings = warningsBeside(scheme);
  return (
    <Stack>
      <OpenSupplements scheme={scheme} />
      {warnings.length > 0 && (
        <Card title="Cần lưu ý">
          <WarningList warnings={warnings} schemeId={scheme.id} canEdit={scheme.canEditDossier} />
        </Card>
      )}
      <Card title="Thông tin chung">
        <DescriptionList columns={2} items={factsOf(scheme)} />
      </Card>
      <GroupCard scheme={scheme} />
      <BeneficiaryCard scheme={scheme} />
      {scheme.survey && <SurveyCard survey={scheme.survey} />}
    </Stack>
  );
}

function factsOf(scheme: SchemeView): readonly Description[] {
  const { startsOn, endsOn } = scheme;
  return [
    { term: "Đơn vị thực hiện", value: scheme.implementer.name },
    ...(scheme.partner === "" ? [] : [{ term: "Đơn vị phối hợp", value: scheme.partner }]),
    { term: "Năm kế hoạch", value: String(scheme.planYear) },
    {
      term: "Thời gian thực hiện",
      value:
        startsOn === null && endsOn === null ? (
          "chưa có"
        ) : (
          <>
            <Day day={startsOn} /> – <Day day={endsOn} />
          </>
        ),
    },
    { term: "Địa điểm thực hiện", value: scheme.place === "" ? "chưa có" : scheme.place },
    {
      term: "Tổng kinh phí",
      value: (
        <Money
          dong={
            scheme.dossier.estimate.length > 0
              ? scheme.dossier.estimateSums.totalDong
              : (scheme.needCostDong ?? "unknown")
          }
        />
      ),
    },
    { term: "Đăng ký ngày", value: <Day day={scheme.registeredOn} /> },
    { term: "Nộp hồ sơ ngày", value: <Day day={scheme.submittedOn} /> },
    { term: "Tiếp nhận ngày", value: <Day day={scheme.receivedOn} /> },
    ...(scheme.drafter ? [{ term: "Người lập", value: scheme.drafter.name }] : []),
    ...(scheme.officer ? [{ term: "Người thụ lý", value: scheme.officer.name }] : []),
    { term: "Nhu cầu đã đăng ký", value: scheme.need, wide: true },
  ];
}

function BeneficiaryCard({ scheme }: { readonly scheme: SchemeView }) {
  const { beneficiary } = scheme;
  const { eligibility } = beneficiary;
  if (beneficiary.planned) return <PlannedCard scheme={scheme} />;
  return (
    <Card
      title="Đơn vị thụ hưởng"
      aside={
        <TextLink href={`/establishments/${beneficiary.establishmentId}`}>Hồ sơ cơ sở</TextLink>
      }
    >
      <Stack>
        <DescriptionList
          columns={2}
          items={[
            { term: "Tên", value: beneficiary.name },
            { term: "Loại hình", value: beneficiary.legalForm },
            { term: "Mã số thuế", value: beneficiary.taxCode ?? "chưa có" },
            { term: "Người đại diện", value: beneficiary.representativeName },
            {
              term: "Nơi sản xuất",
              value: `${beneficiary.productionAddress}, ${beneficiary.communeName}`,
            },
            {
              term: "Sản phẩm",
              value: beneficiary.products === "" ? "chưa có" : beneficiary.products,
            },
            {
              term: "Tài khoản nhận tiền",
              value:
                beneficiary.bankAccount === ""
                  ? "chưa có"
                  : `${beneficiary.bankAccount}, ${beneficiary.bankName}`,
            },
          ]}
        />
        <Stack gap="tight">
          <h3>{eligibility.label}</h3>
          <ul className="check-list small">
            {eligibility.reasons.map(({ met, text }) => (
              <li key={text}>
                <span className={signOf[met].tone}>
                  <Icon name={signOf[met].icon} size={16} label={signOf[met].label} />
                </span>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </Stack>
      </Stack>
    </Card>
  );
}

/** Those whom a group plan is still to name. */
function PlannedCard({ scheme }: { readonly scheme: SchemeView }) {
  return (
    <Card
      title="Đơn vị thụ hưởng"
      aside={<TextLink href={`/schemes/${scheme.id}?tab=group`}>Kế hoạch nhóm</TextLink>}
    >
      <p>{scheme.beneficiary.name}.</p>
      <p className="soft">
        Đề án lập theo nhóm, không nêu địa điểm, đơn vị thụ hưởng cụ thể khi phê duyệt (Thông tư số
        36/2013/TT-BCT, Điều 10).
      </p>
    </Card>
  );
}

const signOf = {
  yes: { icon: "done", tone: "is-good", label: "Đạt:" },
  no: { icon: "refused", tone: "is-late", label: "Không đạt:" },
  unknown: { icon: "info", tone: "is-due", label: "Chưa rõ:" },
} as const;
