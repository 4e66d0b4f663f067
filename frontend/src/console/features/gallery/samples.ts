import { useLingui } from "@lingui/react/macro";

const minute = 60_000;
const hour = 60 * minute;
/** Once, so that drawing a specimen again does not change it. */
const now = Date.now();
const after = (milliseconds: number) => new Date(now + milliseconds).toISOString();

export const moments = { now: after(0), past: after(-26 * hour), near: after(25 * minute), far: after(52 * hour) };

/** What people would have written, in the reader's language. */
export function useSamples() {
  const { t } = useLingui();
  return {
    person: t`Wang Qiang`,
    customer: t`Zhou Xiaomei`,
    unit: t`Pudong outlet`,
    product: t`Washing machine`,
    tag: t`Spare part`,
    tier: t`Key customer`,
    subject: t`The washing machine shakes while it spins`,
    story: t`It has shaken since yesterday and gives an error after two minutes.`,
    answer: t`An engineer will come tomorrow at 9. He calls before he sets out.`,
    note: t`The part is in stock at the outlet.`,
  };
}
