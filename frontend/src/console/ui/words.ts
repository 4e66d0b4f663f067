import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { Density } from "@/shared/ui/density";
import type { ThemeChoice } from "@/shared/ui/theme";

/** What a person chooses for themselves is called alike in the menu, the settings and the lists. */
export function useThemeWords(): Record<ThemeChoice, string> {
  const { t } = useLingui();
  return { auto: t`Like the system`, light: t`Light`, dark: t`Dark` };
}

export function useDensityWords(): Record<Density, string> {
  const { t } = useLingui();
  return { compact: t`Compact`, normal: t`Normal rows`, loose: t`Loose` };
}

/** What people say of themselves to whoever gives out work. */
export function usePresenceWords(): Record<"online" | "busy" | "away", string> {
  const { t } = useLingui();
  return {
    online: t({ message: "Online", context: "presence" }),
    busy: t({ message: "Busy", context: "presence" }),
    away: t({ message: "Away", context: "presence" }),
  };
}

/** Why somebody is given no ticket; no reason: he can take one more. */
export const whyWords: Record<string, MessageDescriptor> = {
  off: msg`Not given any`,
  leave: msg`On leave`,
  away: msg({ message: "Away", context: "presence" }),
  busy: msg({ message: "Busy", context: "presence" }),
  not_here: msg`Not here`,
  full: msg({ message: "Full", context: "load" }),
  "": msg`Can take one`,
};

/** For menus and selects, in the order of the words. */
export const optionsOf = <Key extends string>(words: Record<Key, string>): { value: Key; label: string }[] =>
  (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }));
