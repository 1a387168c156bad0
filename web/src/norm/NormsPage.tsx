import { normActivities, normActivityLabel } from "@kc/core/norm";
import { listNormsEndpoint } from "@kc/server/api/norm";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Columns } from "../ui/Columns.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { useToday } from "../ui/today.ts";
import { NormList } from "./NormList.tsx";
import { WhatIf } from "./WhatIf.tsx";

const emptyView = {
  activity: "machinery_tech_transfer",
  on: "",
  standing: "current",
  use: "applied",
  /** One norm alone, as the work list and a citation lead to it. */
  norm: "",
};

/** The norms in force on a day, each with its article and how sure it is; and what an activity would get. */
export function NormsPage() {
  const [view, setView] = useView(emptyView);
  const activity = normActivities.find((known) => known === view.activity);
  const isOne = view.norm !== "";
  const norms = useEndpointQuery(
    listNormsEndpoint,
    {
      ...(isOne || activity === undefined || activity === "all" ? {} : { activity }),
      ...(view.on === "" ? {} : { on: view.on }),
      standing: isOne || view.standing === "all" ? "all" : "current",
      use: isOne || view.use === "all" ? "all" : "applied",
    },
    { keepsLast: true },
  );
  return (
    <>
      <PageHeader
        title="Quy định mức chi"
        lead="Mức hỗ trợ theo từng hoạt động, giữ theo ngày: đề án cũ theo mức chi của ngày nộp, ngày thẩm định."
        actions={
          <PermissionGate permission="norm:load">
            <LinkButton href="/norms/new" look="main" icon="plus">
              Nhập mức chi của tỉnh
            </LinkButton>
          </PermissionGate>
        }
      />
      <Columns layout="main-side">
        <Stack>
          {isOne ? (
            <TextLink href="/norms">Xem tất cả quy định mức chi</TextLink>
          ) : (
            <NormFilters view={view} onChange={setView} />
          )}
          <QueryState query={norms} what="quy định mức chi">
            {(found) => (
              <>
                {!found.hasOwnNorms && (
                  <Notice tone="due" title="Chưa có mức chi của tỉnh trong hệ thống.">
                    Kinh phí địa phương đang áp dụng mức tối đa của Trung ương. Người nộp và người
                    thẩm định phải xác nhận đã biết điều này.
                  </Notice>
                )}
                <NormList
                  rows={isOne ? found.rows.filter(({ id }) => id === view.norm) : found.rows}
                />
              </>
            )}
          </QueryState>
        </Stack>
        <WhatIf activity={activity ?? "machinery_tech_transfer"} on={view.on} />
      </Columns>
    </>
  );
}

type NormFiltersProps = {
  readonly view: typeof emptyView;
  readonly onChange: (changes: Partial<typeof emptyView>) => void;
};

const activityChoices = normActivities
  .filter((known) => known !== "all")
  .map((value) => ({ value, label: normActivityLabel(value) }));

/** Which activity, on which day, and whether what no longer holds or holds elsewhere is shown too. */
function NormFilters({ view, onChange }: NormFiltersProps) {
  const today = useToday();
  return (
    <>
      <Row>
        <FilterSelect
          label="Hoạt động"
          allLabel="Mọi hoạt động"
          value={view.activity === "all" ? "" : view.activity}
          choices={activityChoices}
          onChange={(value) => {
            onChange({ activity: value === "" ? "all" : value });
          }}
        />
        <FilterSelect
          label="Hiệu lực"
          allLabel="Đang và sắp áp dụng"
          value={view.standing === "all" ? "all" : ""}
          choices={[{ value: "all", label: "Cả mức chi đã hết hiệu lực" }]}
          onChange={(value) => {
            onChange({ standing: value === "" ? "current" : value });
          }}
        />
        <FilterSelect
          label="Phạm vi"
          allLabel="Áp dụng cho tỉnh"
          value={view.use === "all" ? "all" : ""}
          choices={[{ value: "all", label: "Cả tỉnh khác để so sánh" }]}
          onChange={(value) => {
            onChange({ use: value === "" ? "applied" : value });
          }}
        />
      </Row>
      <DateField
        name="on"
        label="Xem tại ngày"
        value={view.on === "" ? today : view.on}
        onChange={(on) => {
          onChange({ on: on === null || on === today ? "" : on });
        }}
      />
    </>
  );
}
