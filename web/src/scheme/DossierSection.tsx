import { type FocusEvent, type ReactNode, useRef } from "react";
import type { FieldValues } from "react-hook-form";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { afterPress } from "../ui/after-press.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { findFieldProblems } from "../ui/field-problems.ts";
import { FormSection } from "../ui/FormSection.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { useDossier } from "./dossier-context.ts";
import { dossierSections, type SectionId, sectionOf } from "./dossier-sections.ts";
import type { Section } from "./use-section.ts";
import { WarningList } from "./WarningList.tsx";

type DossierSectionProps<Values extends FieldValues> = {
  readonly id: SectionId;
  readonly intro?: ReactNode;
  readonly section: Section<Values>;
  readonly children: ReactNode;
};

/**
 * One section of the dossier with its own saving; leaving it saves what was changed. A half-filled section stays a draft until
 * its own button is pressed: its faults are not thrown at somebody who has gone on to another part.
 */
export function DossierSection<Values extends FieldValues>(props: DossierSectionProps<Values>) {
  const { id, intro, section } = props;
  const { scheme } = useDossier();
  const form = useRef<HTMLFormElement>(null);
  const title = dossierSections.find((known) => known.id === id)?.title ?? "";
  const warnings = scheme.warnings.filter(({ field }) => sectionOf(field) === id);
  const saveOnLeaving = (event: FocusEvent<HTMLFormElement>) => {
    const isInside =
      event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (isInside || event.relatedTarget === null || !section.isDirty || section.isPending) return;
    if (findFieldProblems(event.currentTarget).length > 0) return;
    afterPress(() => form.current?.requestSubmit());
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={section.submit}
      onBlur={saveOnLeaving}
      aria-busy={section.isPending}
    >
      <FormSection
        id={id}
        title={title}
        {...(intro === undefined ? {} : { intro })}
        saved={section.status}
      >
        <Stack>
          <DraftNotice
            draft={section.draft}
            onRestore={(content) => {
              section.form.reset(content as Values, { keepDefaultValues: true });
            }}
          />
          <ErrorSummary problems={section.problems} title="Phần này chưa lưu được, cần sửa:" />
          {section.isStale && <StaleNotice />}
          {props.children}
          {warnings.length > 0 && (
            <WarningList warnings={warnings} schemeId={scheme.id} canEdit={false} />
          )}
          <Row>
            <Button
              type="submit"
              look={section.isDirty ? "main" : "plain"}
              isPending={section.isPending}
            >
              Lưu phần này
            </Button>
          </Row>
        </Stack>
      </FormSection>
    </form>
  );
}

/** Somebody changed the dossier meanwhile: nothing is overwritten until the person has taken the newer version as base. */
function StaleNotice() {
  const { reload } = useDossier();
  return (
    <Notice tone="due" title="Hồ sơ vừa được người khác sửa.">
      Phần bạn nhập vẫn còn nguyên.{" "}
      <Button size="small" onPress={() => void reload()}>
        Lấy bản mới rồi lưu tiếp
      </Button>
    </Notice>
  );
}
