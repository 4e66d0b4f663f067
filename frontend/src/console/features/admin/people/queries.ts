import { infiniteQueryOptions, queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type Person = Schemas["UserRow"];
export type WholePerson = Schemas["UserOut"];
export type Membership = Schemas["MembershipOut"];
export type UserState = "active" | "inactive" | "all";

const shown = 100;

export const peopleKey = ["admin", "people"] as const;

export interface PeopleFilters {
  q: string;
  unit: number | undefined;
  state: UserState;
}

export const peopleQuery = ({ q, unit, state }: PeopleFilters) =>
  infiniteQueryOptions({
    queryKey: [...peopleKey, "list", q, unit, state],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/v1/users", {
          params: { query: { q, state, after: pageParam, limit: shown, ...(unit !== undefined && { unit }) } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.length < shown ? undefined : last.at(-1)?.id),
  });

export const personQuery = (id: number) =>
  queryOptions({
    queryKey: [...peopleKey, "one", id],
    queryFn: () => unwrap(api.GET("/api/v1/users/{user_id}", { params: { path: { user_id: id } } })),
  });

export const membershipsQuery = (user: number) =>
  queryOptions({
    queryKey: [...peopleKey, "one", user, "memberships"],
    queryFn: () => unwrap(api.GET("/api/v1/memberships", { params: { query: { user } } })),
  });

export const rolesQuery = queryOptions({
  queryKey: ["admin", "roles"],
  queryFn: () => unwrap(api.GET("/api/v1/roles")),
});

export const postsQuery = queryOptions({
  queryKey: ["admin", "posts"],
  queryFn: () => unwrap(api.GET("/api/v1/posts")),
});

/** As a select offers them. */
export const useRoleOptions = () =>
  (useQuery(rolesQuery).data ?? []).map(({ id, title, key }) => ({ value: id, label: title || key }));

export const usePostOptions = () =>
  (useQuery(postsQuery).data ?? []).map(({ id, title, key }) => ({ value: id, label: title || key }));

export const skillsQuery = queryOptions({
  queryKey: ["admin", "skills"],
  queryFn: () => unwrap(api.GET("/api/v1/skills")),
});
