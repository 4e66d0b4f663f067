import { useQuery } from "@tanstack/react-query";
import { useLingui } from "@lingui/react";
import { api, unwrap } from "@/shared/api/client";

/** The brand and the kinds of request a customer may make, in the language of the page. */
export function usePortalTypes() {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: ["portal-types", i18n.locale],
    queryFn: () => unwrap(api.GET("/api/v1/portal/types")),
    staleTime: 300_000,
    placeholderData: (before) => before,
  });
}
