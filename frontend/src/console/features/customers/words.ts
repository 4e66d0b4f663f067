import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export const kindWords: Record<string, MessageDescriptor> = {
  person: msg({ message: "Person", context: "customer" }),
  company: msg({ message: "Company", context: "customer" }),
};
