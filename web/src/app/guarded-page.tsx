import type { Permission } from "@kc/core/access";
import { type ComponentType, lazy, Suspense } from "react";
import { useCan } from "./session.ts";

const NoPermissionPage = lazy(async () => ({
  default: (await import("./NoPermissionPage.tsx")).NoPermissionPage,
}));

/** The page for those who may see it; the others are told who can. */
export function guarded(
  PageComponent: ComponentType,
  permission: Permission | undefined,
): ComponentType {
  if (permission === undefined) return PageComponent;
  return function GuardedPage() {
    if (useCan(permission)) return <PageComponent />;
    return (
      <Suspense>
        <NoPermissionPage permission={permission} />
      </Suspense>
    );
  };
}
