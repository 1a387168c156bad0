import type { Permission } from "@kc/core/access";
import type { ReactNode } from "react";
import { useCan } from "./session.ts";

type PermissionGateProps = {
  readonly permission: Permission;
  readonly children: ReactNode;
  readonly otherwise?: ReactNode;
};

/** Shows its content to roles with the permission; the server decides again whatever is shown. */
export function PermissionGate({ permission, children, otherwise = null }: PermissionGateProps) {
  return useCan(permission) ? children : otherwise;
}
