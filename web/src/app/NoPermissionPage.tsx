import { type Permission, permissionDefinition, roleLabels } from "@kc/core/access";
import { NoPermissionState } from "../ui/NoPermissionState.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { useSession } from "./session.ts";

/** A page that the role in use may not open, with who can. */
export function NoPermissionPage({ permission }: { readonly permission: Permission }) {
  const { membership } = useSession();
  const { label, roles } = permissionDefinition(permission);
  return (
    <>
      <PageHeader title="Không có quyền xem" />
      <NoPermissionState
        title={`Cần quyền “${label}”`}
        roleLabel={membership.roleLabel}
        whoCan={roleLabels(roles)}
      />
    </>
  );
}
