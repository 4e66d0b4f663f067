import { useLingui } from "@lingui/react/macro";
import { languageNames } from "@/shared/i18n/language";
import type { Language, Size } from "./queries";

/** The sheets that there are. */
export function useSizes(): { value: Size; label: string }[] {
  const { t } = useLingui();
  return [
    { value: "a4", label: "A4" },
    { value: "80mm", label: t`80 mm roll` },
  ];
}

/** How parts of a template are called, and how their values read where versions are compared. */
export function useReading() {
  const { t } = useLingui();
  const sizes = useSizes();
  const names: Record<string, string> = {
    size: t`Sheet`,
    position: t`Place in the list`,
    asks_charges: t`Whoever issues it says what is charged`,
    offered: t`Can be issued`,
    words: t({ message: "Text", context: "of a sheet" }),
  };
  return {
    nameOf: (path: string) => {
      const [part = "", language] = path.split(".");
      const name = names[part] ?? path;
      return language ? `${name} · ${languageNames[language as Language] ?? language}` : name;
    },
    valueOf: (path: string, value: unknown) => {
      if (path.startsWith("words")) return undefined;
      if (path === "size") return sizes.find((size) => size.value === value)?.label ?? "—";
      if (typeof value === "boolean")
        return value ? t({ message: "yes", context: "a setting" }) : t({ message: "no", context: "a setting" });
      return typeof value === "number" || typeof value === "string" ? `${value}` : "—";
    },
  };
}

/** A name in the languages in which there is one. */
export const inBoth = (zh: string, en: string): Record<string, string> => ({
  "zh-Hans": zh.trim(),
  ...(en.trim() && { en: en.trim() }),
});
