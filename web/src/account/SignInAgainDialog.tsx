import { queryClient } from "../app/query-client.ts";
import { clearSessionEnd } from "../app/session-end.ts";
import { sessionQuery, useSession } from "../app/session.ts";
import { appHref } from "../ui/app-href.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Notice } from "../ui/Notice.tsx";
import "./SignInPage.css";
import { SignInSteps } from "./SignInSteps.tsx";

/** The session has ended: sign in again over the page, which keeps everything that was typed. */
export function SignInAgainDialog() {
  const before = useSession();
  const resume = async () => {
    const now = await queryClient.query({ ...sessionQuery, staleTime: 0 });
    if (now.account.id !== before.account.id) {
      location.assign(appHref("/"));
      return;
    }
    clearSessionEnd();
    await queryClient.invalidateQueries();
  };
  const leave = () => {
    location.assign(appHref("/sign-in"));
  };
  return (
    <Dialog title="Phiên làm việc đã hết" isOpen onClose={leave}>
      <Notice>
        Đăng nhập lại để làm tiếp, {before.account.displayName}. Trang phía sau giữ nguyên những gì
        bạn đã nhập.
      </Notice>
      <SignInSteps onDone={() => void resume()} />
    </Dialog>
  );
}
