import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type Rules = Schemas["SignInRules"];
export type Provider = Schemas["IdentityProviderOut"];

export const signInKey = ["admin", "sign-in"] as const;

export const rulesQuery = queryOptions({
  queryKey: [...signInKey, "rules"],
  queryFn: () => unwrap(api.GET("/api/v1/organization/sign-in")),
});

export const providersQuery = queryOptions({
  queryKey: [...signInKey, "providers"],
  queryFn: () => unwrap(api.GET("/api/v1/identity-providers")),
});
