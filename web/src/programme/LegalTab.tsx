import type { Programme } from "@kc/server/api/programme";
import { Card } from "../ui/Card.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { dayText } from "../ui/format.ts";
import { Stack } from "../ui/Stack.tsx";
import { Passages } from "./Passages.tsx";
import type { FoundProgramme } from "./asked-programme.ts";

type LegalTabProps = {
  readonly programme: Programme;
  readonly versions: FoundProgramme["versions"];
};

/** The decision, what it rests on, and the versions that followed. */
export function LegalTab({ programme, versions }: LegalTabProps) {
  const { decision } = programme;
  const { signature } = decision;
  return (
    <Stack>
      <Card title="Quyết định">
        <DescriptionList
          columns={2}
          items={[
            { term: "Số", value: decision.number },
            { term: "Ngày ký", value: dayText(decision.issuedOn) },
            { term: "Cơ quan ban hành", value: decision.issuer },
            { term: "Hiệu lực từ", value: dayText(decision.effectiveOn) },
            { term: "Theo đề nghị của", value: decision.proposedBy },
            { term: "Người ký", value: `${signature.lines.join(", ")}: ${signature.signatory}` },
          ]}
        />
        <Passages passages={decision.articles} />
      </Card>
      <Card title={`Căn cứ pháp lý (${String(programme.legalBases.length)})`}>
        <ul className="passages">
          {programme.legalBases.map(({ clause, asPrinted }) => (
            <li key={`${clause} ${asPrinted}`}>
              <span className="passages__clause">{clause}</span>
              <span>{asPrinted}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Các phiên bản">
        <ul className="passages">
          {versions.map(({ version, decisionNumber, inForceFrom }) => (
            <li key={version}>
              <span className="passages__clause">{version}</span>
              <a href={`?tab=phap-ly&asOf=${inForceFrom}`}>
                {decisionNumber}, hiệu lực từ {dayText(inForceFrom)}
              </a>
            </li>
          ))}
        </ul>
      </Card>
      {programme.amendments.length > 0 && (
        <Card title="Điều chỉnh, bổ sung">
          <Passages passages={programme.amendments} />
        </Card>
      )}
      {decision.recipients.length > 0 && (
        <Card title="Nơi nhận">
          <p>{decision.recipients.join("; ")}.</p>
        </Card>
      )}
    </Stack>
  );
}
