import type { FieldValues } from "react-hook-form";
import { Button } from "../../ui/Button.tsx";
import { DataSheet } from "../../ui/DataSheet.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Row } from "../../ui/Row.tsx";
import { Stack } from "../../ui/Stack.tsx";
import type { CommandForm } from "./use-command-form.ts";

type OvertakenNoticeProps<Values extends FieldValues> = {
  readonly form: CommandForm<Values>;
  readonly verb: string;
};

/** Somebody changed the record under the form: the way on, and where both have changed the same field, both values. */
export function OvertakenNotice<Values extends FieldValues>({
  form: { isStale, newer },
  verb,
}: OvertakenNoticeProps<Values>) {
  if (isStale) {
    return (
      <Notice tone="due" title="Phần bạn nhập vẫn còn nguyên.">
        Lấy bản mới để gửi tiếp: ô bạn chưa sửa theo bản mới, ô bạn đã sửa giữ nguyên.
        <Row>
          <Button size="small" isPending={newer.isPending} onPress={newer.take}>
            Lấy bản mới, giữ phần tôi nhập
          </Button>
        </Row>
      </Notice>
    );
  }
  if (!newer.taken) return null;
  return (
    <div role="status">
      <Stack>
        <Notice title="Đã lấy bản mới.">Xem lại rồi bấm “{verb}” để gửi.</Notice>
        {newer.taken.clashes.length > 0 && (
          <DataSheet
            caption="Ô cả hai cùng sửa"
            heads={["Mục", "Bạn nhập (đang giữ)", "Bản mới"]}
            rows={newer.taken.clashes.map(({ label, mine, theirs }) => ({
              key: label,
              cells: [label, mine, theirs],
            }))}
          />
        )}
      </Stack>
    </div>
  );
}
