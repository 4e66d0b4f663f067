import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";

/** How far a verb reaches, from narrow to wide. */
export const widths = ["own", "team", "subtree", "all"] as const;
export type Width = (typeof widths)[number];

export const widthWords: Record<Width, MessageDescriptor> = {
  own: msg({ message: "Own", context: "scope" }),
  team: msg({ message: "Unit", context: "scope" }),
  subtree: msg({ message: "Unit and below", context: "scope" }),
  all: msg({ message: "All", context: "scope" }),
};

export const asWidth = (text: string | undefined): Width | undefined => widths.find((each) => each === text);

/** What a role gives for a verb: said itself, or with all verbs at once. */
export const widthOf = (verbs: Record<string, string>, verb: string): Width | undefined =>
  asWidth(verbs[verb] ?? verbs["*"]);
