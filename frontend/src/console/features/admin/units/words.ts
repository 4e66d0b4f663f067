import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";

export const kinds = ["headquarters", "region", "outlet", "department", "team"] as const;
export type Kind = (typeof kinds)[number];

export const kindWords: Record<Kind, MessageDescriptor> = {
  headquarters: msg({ message: "Headquarters", context: "unit" }),
  region: msg({ message: "Region", context: "unit" }),
  outlet: msg({ message: "Outlet", context: "unit" }),
  department: msg({ message: "Department", context: "unit" }),
  team: msg({ message: "Team", context: "unit" }),
};

export const asKind = (text: string): Kind => kinds.find((each) => each === text) ?? "department";
