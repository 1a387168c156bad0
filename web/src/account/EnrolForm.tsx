import { enrolEndpoint, startEnrolmentEndpoint } from "@kc/server/api/account";
import { useEffect, useState } from "react";
import { errorText } from "../app/problem.ts";
import { useCommand } from "../app/use-command.ts";
import { ErrorState } from "../ui/ErrorState.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { CodeField } from "./CodeField.tsx";
import { DoorForm } from "./DoorForm.tsx";
import type { SignInStep } from "./sign-in-step.ts";

type Enrolment = { readonly otpauthUrl: string; readonly qrSvg: string; readonly secret: string };

/** Sets up the authenticator app: scan, or type the key, then prove it with the first code. */
export function EnrolForm({ onNext }: { readonly onNext: (next: SignInStep) => void }) {
  const [code, setCode] = useState("");
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const start = useCommand(startEnrolmentEndpoint);
  const enrol = useCommand(enrolEndpoint);
  const [begin] = useState(() => start.run);
  useEffect(() => {
    void begin({}).then((outcome) => {
      if (outcome.ok) setEnrolment(outcome.output);
    });
  }, [begin]);
  const send = async () => {
    const outcome = await enrol.run({ code });
    if (outcome.ok) onNext(outcome.output.next);
    else setCode("");
  };
  if (start.error)
    return <ErrorState title="Chưa tạo được mã QR">{errorText(start.error)}</ErrorState>;
  if (!enrolment) return <LoadingState lines={5} />;
  return (
    <DoorForm
      title="Cài ứng dụng xác thực"
      lead="Tài khoản cán bộ cần thêm một lớp bảo vệ. Dùng ứng dụng xác thực bất kỳ (như Google Authenticator, Microsoft Authenticator) quét mã này."
      verb="Xác nhận"
      isPending={enrol.isPending}
      error={enrol.error}
      onSubmit={() => void send()}
    >
      <img
        className="door__qr"
        width="180"
        height="180"
        alt="Mã QR để quét bằng ứng dụng xác thực"
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(enrolment.qrSvg)}`}
      />
      <p className="small soft">
        Không quét được? Nhập khóa này vào ứng dụng:{" "}
        <code className="door__key">{groupsOfFour(enrolment.secret)}</code>
      </p>
      <CodeField value={code} onChange={setCode} />
    </DoorForm>
  );
}

function groupsOfFour(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? secret;
}
