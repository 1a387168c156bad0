import type { NormActivity } from "@kc/core/norm";
import { assessNormEndpoint } from "@kc/server/api/norm";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";
import { DongField } from "../ui/DongField.tsx";
import { Notice } from "../ui/Notice.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Stack } from "../ui/Stack.tsx";
import { NormCard } from "./NormCard.tsx";

type WhatIfProps = { readonly activity: NormActivity; readonly on: string };

/** What an activity of a given cost would get on the day, and why. */
export function WhatIf({ activity, on }: WhatIfProps) {
  const [asked, setAsked] = useState<Asked>({
    costDong: 400_000_000,
    technologyLine: "single",
    source: "local",
  });
  const { costDong, technologyLine, source } = asked;
  const hasCost = costDong !== null && costDong > 0;
  const answer = useEndpointQuery(
    assessNormEndpoint,
    {
      activity,
      technologyLine,
      source,
      costDong: String(costDong ?? 0),
      ...(on === "" ? {} : { on }),
    },
    { keepsLast: true, isEnabled: hasCost },
  );
  return (
    <Stack>
      <Card title="Tính thử mức hỗ trợ">
        <Question
          asked={asked}
          onChange={setAsked}
          asksForLine={activity === "machinery_tech_transfer"}
        />
      </Card>
      {hasCost && (
        <QueryState query={answer} what="mức hỗ trợ">
          {({ assessment, why }) =>
            assessment ? (
              <NormCard title="Được hỗ trợ" norm={assessment} />
            ) : (
              <Notice tone="due">{why}</Notice>
            )
          }
        </QueryState>
      )}
    </Stack>
  );
}

type Asked = {
  readonly costDong: number | null;
  readonly technologyLine: "single" | "line";
  readonly source: "local" | "national";
};

type QuestionProps = {
  readonly asked: Asked;
  readonly onChange: (asked: Asked) => void;
  readonly asksForLine: boolean;
};

function Question({ asked, onChange, asksForLine }: QuestionProps) {
  return (
    <Stack>
      <DongField
        name="costDong"
        label="Chi phí thuộc phạm vi hỗ trợ"
        value={asked.costDong}
        onChange={(costDong) => {
          onChange({ ...asked, costDong });
        }}
      />
      {asksForLine && (
        <RadioGroup
          name="technologyLine"
          label="Máy móc"
          value={asked.technologyLine}
          onChange={(technologyLine) => {
            onChange({ ...asked, technologyLine });
          }}
          choices={[
            { value: "single", label: "Máy, cụm máy" },
            { value: "line", label: "Dây chuyền công nghệ" },
          ]}
        />
      )}
      <RadioGroup
        name="source"
        label="Nguồn"
        value={asked.source}
        onChange={(source) => {
          onChange({ ...asked, source });
        }}
        choices={[
          { value: "local", label: "Khuyến công địa phương" },
          { value: "national", label: "Khuyến công quốc gia" },
        ]}
      />
    </Stack>
  );
}
