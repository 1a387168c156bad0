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
  const [costDong, setCost] = useState<number | null>(400_000_000);
  const [technologyLine, setLine] = useState<"single" | "line">("single");
  const [source, setSource] = useState<"local" | "national">("local");
  const answer = useEndpointQuery(
    assessNormEndpoint,
    {
      activity,
      technologyLine,
      source,
      costDong: String(costDong ?? 0),
      ...(on === "" ? {} : { on }),
    },
    { keepsLast: true, isEnabled: costDong !== null && costDong > 0 },
  );
  return (
    <Stack>
      <Card title="Tính thử mức hỗ trợ">
        <Stack>
          <DongField
            name="costDong"
            label="Chi phí thuộc phạm vi hỗ trợ"
            value={costDong}
            onChange={setCost}
          />
          {activity === "machinery_tech_transfer" && (
            <RadioGroup
              name="technologyLine"
              label="Máy móc"
              value={technologyLine}
              onChange={setLine}
              choices={[
                { value: "single", label: "Máy, cụm máy" },
                { value: "line", label: "Dây chuyền công nghệ" },
              ]}
            />
          )}
          <RadioGroup
            name="source"
            label="Nguồn"
            value={source}
            onChange={setSource}
            choices={[
              { value: "local", label: "Khuyến công địa phương" },
              { value: "national", label: "Khuyến công quốc gia" },
            ]}
          />
        </Stack>
      </Card>
      {costDong !== null && costDong > 0 && (
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
