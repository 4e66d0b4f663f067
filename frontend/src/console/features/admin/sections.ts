import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { type ComponentType, lazy } from "react";
import type { SectionKey } from "./needs";

/** What a section shows: all its records, or the one that the address names. */
export type SectionPage = ComponentType<{ record: string | undefined }>;

export interface Section {
  key: SectionKey;
  title: MessageDescriptor;
  Page: SectionPage;
}

interface Group {
  title: MessageDescriptor;
  sections: Section[];
}

/** Administration as its column shows it. A new page is a line here and its verbs in `needs`. */
export const groups: Group[] = [
  {
    title: msg({ message: "Organisation", context: "administration" }),
    sections: [
      {
        key: "people",
        title: msg({ message: "People", context: "administration" }),
        Page: lazy(async () => ({ default: (await import("./people/PeoplePage")).PeoplePage })),
      },
    ],
  },
];
