import { useLingui } from "@lingui/react";
import { useMemo } from "react";

function label(zone: string, language: string): string {
  const name = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "longGeneric" })
    .formatToParts(new Date())
    .find((part) => part.type === "timeZoneName")?.value;
  return name ? `${name} (${zone})` : zone;
}

/** Every zone the browser knows, by its name in the reader's language. */
export function useZoneOptions() {
  const { i18n } = useLingui();
  return useMemo(
    () => Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: label(zone, i18n.locale) })),
    [i18n.locale],
  );
}
