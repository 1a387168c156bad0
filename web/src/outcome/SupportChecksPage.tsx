import { findSchemeChecksEndpoint } from "@kc/server/api/outcome";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { lazyPart } from "../app/lazy-part.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import {
  type CheckDays,
  type CheckedBeneficiary,
  openCheck,
  type SchemeChecks,
} from "./check-values.ts";
import { CheckRecord } from "./CheckRecord.tsx";
import { PublicationCard } from "./PublicationCard.tsx";

const CheckForm = lazyPart(async () => (await import("./CheckForm.tsx")).CheckForm);

/** The checks after support of a scheme: what is due, the check itself, what was found, what is published. */
export function SupportChecksPage() {
  const schemeId = useParam("schemeId");
  const checks = useEndpointQuery(findSchemeChecksEndpoint, { schemeId });
  return (
    <QueryState query={checks} what="kiểm tra sau hỗ trợ">
      {(found) => (
        <Stack>
          <PageHeader
            title="Kiểm tra sau hỗ trợ"
            trail={[
              { href: "/schemes", label: "Đề án, nhiệm vụ" },
              { href: `/schemes/${schemeId}?tab=outcome`, label: found.schemeCode },
            ]}
            lead={found.schemeName}
          />
          {found.blockedBecause !== null && <Notice>{found.blockedBecause}</Notice>}
          {found.beneficiaries.map((beneficiary) => (
            <BeneficiaryChecks
              key={beneficiary.id}
              schemeId={schemeId}
              beneficiary={beneficiary}
              found={found}
            />
          ))}
        </Stack>
      )}
    </QueryState>
  );
}

type BeneficiaryChecksProps = {
  readonly schemeId: string;
  readonly beneficiary: CheckedBeneficiary;
  readonly found: SchemeChecks;
};

function BeneficiaryChecks({ schemeId, beneficiary, found }: BeneficiaryChecksProps) {
  const [isChecking, setChecking] = useState(false);
  const open = openCheck(beneficiary);
  if (beneficiary.days.length === 0) return null;
  return (
    <Stack>
      <DaysCard
        beneficiary={beneficiary}
        basis={found.basis}
        onCheck={
          found.mayRecord && open && !isChecking
            ? () => {
                setChecking(true);
              }
            : undefined
        }
      />
      {isChecking && open && (
        <CheckForm
          schemeId={schemeId}
          beneficiary={beneficiary}
          check={open}
          plateText={found.plateText}
          onClose={() => {
            setChecking(false);
          }}
        />
      )}
      {beneficiary.checks.map((check) => (
        <CheckRecord
          key={check.id}
          check={check}
          supportDong={beneficiary.supportDong}
          mayClose={found.mayRecord}
        />
      ))}
      <PublicationCard
        schemeId={schemeId}
        beneficiary={beneficiary}
        mayDecide={found.mayDecidePublication}
      />
    </Stack>
  );
}

const stateWords: Readonly<Record<CheckDays["state"], readonly [Tone, string]>> = {
  done: ["done", "Đã kiểm tra"],
  late: ["late", "Quá hạn"],
  open: ["due", "Đến kỳ"],
  later: ["still", "Chưa đến kỳ"],
};

type DaysCardProps = {
  readonly beneficiary: CheckedBeneficiary;
  readonly basis: string;
  readonly onCheck: (() => void) | undefined;
};

function DaysCard({ beneficiary, basis, onCheck }: DaysCardProps) {
  return (
    <Card
      title={beneficiary.name}
      aside={
        onCheck && (
          <Button look="main" onPress={onCheck}>
            Lập biên bản kiểm tra
          </Button>
        )
      }
    >
      <Stack>
        <DescriptionList
          items={beneficiary.days.map(({ monthsAfter, openOn, dueOn, state }) => {
            const [tone, words] = stateWords[state];
            return {
              term: `Sau ${String(monthsAfter)} tháng`,
              value: (
                <>
                  từ {dayText(openOn)}, hạn {dayText(dueOn)}{" "}
                  <StatusBadge tone={tone}>{words}</StatusBadge>
                </>
              ),
            };
          })}
        />
        <p className="small soft">Kỳ kiểm tra: {basis}.</p>
      </Stack>
    </Card>
  );
}
