import type { Permission } from "@kc/core/access";
import type { ComponentType } from "react";

/** One page of a capability: its address, who may see it, and the code that is loaded when it is opened. */
export type Page = {
  /** From the root of the app; parameters as `$schemeId`. */
  readonly path: `/${string}`;
  readonly permission?: Permission;
  readonly load: () => Promise<ComponentType>;
};
