import { findSchemeEndpoint } from "@kc/server/api/scheme";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { Columns } from "../ui/Columns.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { SectionProgress } from "../ui/SectionProgress.tsx";
import { DossierContext } from "./dossier-context.ts";
import { dossierSections, type SectionId, sectionOf } from "./dossier-sections.ts";
import { DossierSections, MemberSections } from "./DossierSections.tsx";
import { GroupPicker } from "./GroupPicker.tsx";
import { OpenSupplements } from "./OpenSupplements.tsx";
import { createSectionQueue } from "./section-queue.ts";
import type { SchemeView } from "./scheme-tone.ts";
import { useBeneficiary } from "./use-beneficiary.ts";
import "./scheme.css";

const GroupSection = lazyPart(async () => (await import("./GroupSection.tsx")).GroupSection);

/** The dossier being written: its sections one under another, each saved by itself, with how far each has come. */
export function DossierPage() {
  const schemeId = useParam("schemeId");
  const scheme = useEndpointQuery(findSchemeEndpoint, { schemeId, ...useBeneficiary() });
  return (
    <QueryState query={scheme} what="hồ sơ đề án">
      {(found) => (
        <>
          <PageHeader
            title="Soạn hồ sơ đề án"
            trail={[
              { href: "/schemes", label: "Đề án, nhiệm vụ" },
              { href: `/schemes/${schemeId}`, label: found.code },
            ]}
            lead={`${found.name} · ${found.beneficiary.name}`}
            actions={
              <LinkButton
                href={`/schemes/${schemeId}${found.canEditMember ? "?tab=group" : ""}`}
                look={isComplete(found) ? "main" : "plain"}
              >
                {found.canEditMember ? "Xem và trình kế hoạch nhóm" : "Xem và nộp hồ sơ"}
              </LinkButton>
            }
          />
          {found.canEditDossier || found.canEditMember ? (
            <SharedDossier scheme={found}>
              <OpenSupplements scheme={found} />
              <Columns layout="side-main">
                <SectionProgress sections={progressOf(found)} />
                <div className="scheme-form">
                  {found.canEditDossier ? <WholeDossier scheme={found} /> : <MemberSections />}
                </div>
              </Columns>
            </SharedDossier>
          ) : (
            <Notice tone="due" title="Hồ sơ này không sửa được lúc này.">
              Đề án đang ở trạng thái “{found.statusLabel}”. Hồ sơ chỉ sửa khi đang lập hoặc khi có
              yêu cầu bổ sung, bởi cán bộ khuyến công của Trung tâm.
            </Notice>
          )}
        </>
      )}
    </QueryState>
  );
}

function WholeDossier({ scheme }: { readonly scheme: SchemeView }) {
  return (
    <>
      <GroupSection />
      <GroupPicker scheme={scheme} href={`/schemes/${scheme.id}/dossier`} />
      <DossierSections key={scheme.beneficiary.id} />
    </>
  );
}

function SharedDossier({
  scheme,
  children,
}: {
  readonly scheme: SchemeView;
  readonly children: ReactNode;
}) {
  const client = useQueryClient();
  const { id, version } = scheme;
  // The queue lives as long as the page shows this scheme; newer versions are told to it below.
  const queue = useMemo(() => createSectionQueue(id, 1), [id]);
  useEffect(() => {
    queue.startFrom(version);
  }, [queue, version]);
  const shared = {
    scheme,
    queue,
    reload: () => client.invalidateQueries({ queryKey: [findSchemeEndpoint.path] }),
  };
  return <DossierContext value={shared}>{children}</DossierContext>;
}

function isComplete({ missing, warnings }: SchemeView): boolean {
  return missing.length === 0 && warnings.every(({ grade }) => grade !== "stops");
}

/** The sections that one beneficiary has by itself. */
const ofOneBeneficiary: readonly SectionId[] = ["may-moc", "de-nghi", "ket-qua", "tai-lieu"];

function sectionsOf({ canEditMember, beneficiary }: SchemeView) {
  return dossierSections.filter(({ id }) => {
    if (canEditMember) return ofOneBeneficiary.includes(id);
    return beneficiary.planned === null || (id !== "may-moc" && id !== "ket-qua");
  });
}

function progressOf(scheme: SchemeView) {
  const { missing, warnings } = scheme;
  return sectionsOf(scheme).map(({ id, title, fields }) => {
    const lacks = missing.filter(({ field }) => sectionOf(field) === id);
    const isWrong = warnings.some(
      ({ field, grade }) => grade === "stops" && sectionOf(field) === id,
    );
    const lackedFields = new Set(lacks.map(({ field }) => field));
    const isEmpty = lackedFields.size > 0 && lackedFields.size >= fields.length;
    const open = isEmpty ? ("empty" as const) : ("begun" as const);
    return {
      id,
      title,
      state: isWrong ? ("wrong" as const) : lacks.length > 0 ? open : ("done" as const),
    };
  });
}
