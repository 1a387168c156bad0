import { useRouter, useRouterState } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { appHref } from "../ui/app-href.ts";
import { Brand } from "../app/Brand.tsx";
import { problemFacts } from "../app/problem.ts";
import { queryClient } from "../app/query-client.ts";
import { sessionQuery } from "../app/session.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import "./SignInPage.css";
import { SignInSteps } from "./SignInSteps.tsx";
import { parseStep } from "./sign-in-step.ts";

/** The door: account and password, then the code, then to the page that was asked for. */
export function SignInPage() {
  const router = useRouter();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const asked = useQuery({ ...sessionQuery, retryOnMount: false });
  const enter = () => {
    queryClient.clear();
    router.history.push(appHref(safeNext(new URLSearchParams(search).get("next"))));
  };
  return (
    <main className="door">
      <div className="door__card">
        <Brand />
        {asked.isPending ? (
          <LoadingState lines={4} />
        ) : (
          <SignInSteps first={parseStep(problemFacts(asked.error)["stage"])} onDone={enter} />
        )}
        <p className="small soft">
          Chưa có tài khoản? Cán bộ liên hệ quản trị hệ thống của Sở Công Thương. Cơ sở công nghiệp
          nông thôn <a href="/dang-ky">đăng ký tại đây</a>, hoặc nhờ Trung tâm Khuyến công và Xúc
          tiến thương mại, UBND xã, phường.
        </p>
      </div>
      <DemoAccounts onDone={enter} />
    </main>
  );
}

/** Only pages of this app may follow a sign-in. */
function safeNext(next: string | null): string {
  if (next?.startsWith("/") !== true || next.startsWith("//") || next.includes("\\")) return "/";
  return next.startsWith("/sign-in") ? "/" : next;
}
