import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

export type Preference = components["schemas"]["NoticePreferenceOut"];
export type Choice = Required<components["schemas"]["ChooseNotices"]>;
export type Mode = Preference["kinds"][number]["mail"];

export const mineQuery = queryOptions({
  queryKey: ["settings", "notices"],
  queryFn: () => unwrap(api.GET("/api/v1/me/notices")),
});

export const usualQuery = queryOptions({
  queryKey: ["admin", "notices"],
  queryFn: () => unwrap(api.GET("/api/v1/notice-defaults")),
});

export const chooseMine = (body: Choice) => unwrap(api.POST("/api/v1/me/notices", { body }));
export const chooseUsual = (body: Choice) => unwrap(api.POST("/api/v1/notice-defaults", { body }));

export const choiceOf = ({ kinds, ...rest }: Preference): Choice => ({
  mail: Object.fromEntries(kinds.map(({ name, mail }) => [name, mail])),
  digest_at: rest.digest_at,
  digest_days: rest.digest_days,
  quiet_from: rest.quiet_from,
  quiet_until: rest.quiet_until,
  urgent_passes: rest.urgent_passes,
});
