import { useQuery } from "@tanstack/react-query";
import { useLingui } from "@lingui/react";
import { useLocation } from "wouter";
import { api, unwrap } from "@/shared/api/client";

/** Behind a link of its own, for a campaign or the VIPs, the portal stands under `/e/<code>`. */
export function useEntry(): { code: string; base: string } {
  const [path] = useLocation();
  const code = /^\/e\/([^/]+)/.exec(path)?.[1] ?? "";
  return { code, base: code && `/e/${code}` };
}

/** The brand and the kinds of request a customer may make, in the language of the page. */
export function usePortalTypes() {
  return useWelcome(useEntry().code);
}

/** The same of the address without any link: what a link that is over is shown under. */
export function useWelcome(entry: string, enabled = true) {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: ["portal-types", entry, i18n.locale],
    queryFn: () => unwrap(api.GET("/api/v1/portal/types", { params: { query: { entry } } })),
    staleTime: 300_000,
    enabled,
    placeholderData: (before) => before,
  });
}
