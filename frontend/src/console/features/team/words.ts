import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Mode } from "./queries";

export const modeWords: Record<Mode, MessageDescriptor> = {
  pull: msg`People claim`,
  push: msg`The supervisor assigns`,
  round_robin: msg`Each in turn`,
  least_loaded: msg`To the least loaded`,
};

export const modeHelp: Record<Mode, MessageDescriptor> = {
  pull: msg`New tickets wait in the pool until somebody claims them.`,
  push: msg`New tickets wait until the supervisor assigns them; nobody picks.`,
  round_robin: msg`New tickets go to whoever has waited longest for one.`,
  least_loaded: msg`New tickets go to whoever has the smallest share of what they can take.`,
};
