import { severityLabels } from "@kc/core/programme";
import { findProgrammeChecksEndpoint } from "@kc/server/api/programme";
import type { EndpointOutput } from "@kc/server/api/platform";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import type { AskedProgramme } from "./asked-programme.ts";

type Checks = EndpointOutput<typeof findProgrammeChecksEndpoint>;
type Finding = Checks["findings"][number];

const severities = ["error", "warning", "info"] as const;
const tones = { error: "late", warning: "due", info: "still" } as const satisfies Record<
  Finding["severity"],
  Tone
>;

/** What the rules of consistency found, the gravest first, each quoting the text; and the rules themselves. */
export function ChecksTab({ asked }: { readonly asked: AskedProgramme }) {
  const checks = useEndpointQuery(findProgrammeChecksEndpoint, asked);
  return (
    <QueryState query={checks} what="kết quả kiểm tra">
      {({ findings, rules }) => (
        <Stack>
          {findings.length === 0 && (
            <EmptyState title="Không phát hiện mâu thuẫn nào">
              Đã kiểm tra theo {rules.length} quy tắc.
            </EmptyState>
          )}
          {severities.map((severity) => (
            <SeverityCard
              key={severity}
              severity={severity}
              findings={findings.filter((finding) => finding.severity === severity)}
              rules={rules}
            />
          ))}
          <RulesCard rules={rules} findings={findings} />
        </Stack>
      )}
    </QueryState>
  );
}

type SeverityCardProps = {
  readonly severity: Finding["severity"];
  readonly findings: readonly Finding[];
  readonly rules: Checks["rules"];
};

function SeverityCard({ severity, findings, rules }: SeverityCardProps) {
  if (findings.length === 0) return null;
  const label = severityLabels[severity];
  return (
    <Card title={`${label} (${String(findings.length)})`}>
      <ul className="check-findings">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.where} ${finding.message}`}>
            <span className="findings__head">
              <StatusBadge tone={tones[severity]}>{label}</StatusBadge>
              <b>{finding.where}</b>
              <a className="small" href={`#${finding.rule}`}>
                {finding.rule}: {rules.find(({ id }) => id === finding.rule)?.title}
              </a>
            </span>
            <span>{finding.message}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type RulesCardProps = { readonly rules: Checks["rules"]; readonly findings: readonly Finding[] };

function RulesCard({ rules, findings }: RulesCardProps) {
  return (
    <Card title={`Danh mục quy tắc (${String(rules.length)})`} flush>
      <div className="printed" role="group" aria-label="Danh mục quy tắc" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Mã</th>
              <th scope="col">Quy tắc</th>
              <th scope="col">Vì sao, căn cứ</th>
              <th scope="col" className="number">
                Phát hiện
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ id, title, why, source }) => (
              <tr key={id} id={id}>
                <td className="nowrap">{id}</td>
                <th scope="row">{title}</th>
                <td>
                  {why} <span className="soft">({source})</span>
                </td>
                <td className="number">{findings.filter(({ rule }) => rule === id).length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
