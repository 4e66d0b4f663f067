import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Shape } from "../fields";

/** What kind of value a field holds. */
export const kindWords: Record<Shape, MessageDescriptor> = {
  text: msg({ message: "text", context: "kind of value" }),
  options: msg({ message: "choice", context: "kind of value" }),
  ranked: msg({ message: "choice", context: "kind of value" }),
  number: msg({ message: "number", context: "kind of value" }),
  day: msg({ message: "date", context: "kind of value" }),
  moment: msg({ message: "date and time", context: "kind of value" }),
  boolean: msg({ message: "yes or no", context: "kind of value" }),
  record: msg({ message: "record", context: "kind of value" }),
  list: msg({ message: "list", context: "kind of value" }),
};
