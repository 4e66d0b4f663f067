import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import type { Base } from "./address";
import type { Layout, Listed, Noun } from "./noun";

type Schemas = components["schemas"];
export type SavedView = Schemas["ViewOut"];
export type NewView = Schemas["CreateView"];
export type Audience = SavedView["audience"];

const viewsKey = (of: string) => ["views", of] as const;

/** Layouts that hold here and are not kept on the server yet: what is read meanwhile does not know them. */
const pending = new Map<string, SavedView>();
const nameOf = ({ entity, replaces }: { entity: string; replaces?: string }) => `${entity}.${replaces}`;

function withPending(of: string, views: SavedView[]): SavedView[] {
  const own = [...pending.values()].filter(({ entity }) => entity === of);
  const isKnown = (view: SavedView) => !own.some(({ replaces }) => replaces === view.replaces);
  return [...views.filter(isKnown), ...own];
}

export const viewsQuery = (of: string) =>
  queryOptions({
    queryKey: viewsKey(of),
    queryFn: async () => withPending(of, await unwrap(api.GET("/api/v1/views", { params: { query: { of } } }))),
    staleTime: 60_000,
  });

export const useViews = (of: string) => useQuery(viewsQuery(of));

export const usualLayout = <Row extends Listed>(noun: Noun<Row>): Layout => ({
  columns: [],
  order: noun.order,
  group: "",
});

export function baseOf<Row extends Listed>(noun: Noun<Row>, body: SavedView["body"]): Base {
  const filter = body.filter ? JSON.stringify(body.filter) : undefined;
  const columns = (body.columns ?? []).map(({ key, width }) => ({ key, width: width ?? null }));
  return {
    filters: { ...body.search, ...(filter && { filter }) },
    layout: { columns, order: body.order || noun.order, group: body.group ?? "" },
  };
}

/** What is shown now, as a view keeps it. */
export function bodyOf({ filters, layout }: Base): SavedView["body"] {
  const { filter, ...rest } = filters;
  const search = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    search: search as Record<string, string | string[]>,
    filter: typeof filter === "string" ? (JSON.parse(filter) as Record<string, unknown>) : null,
    ...layout,
  };
}

export function useViewChanges(of: string) {
  const client = useQueryClient();
  const put = (change: (views: SavedView[]) => SavedView[]) =>
    client.setQueryData<SavedView[]>(viewsKey(of), (views) => views && change(views));
  /** It holds at once; `replace` keeps it. */
  const hold = (view: SavedView) => {
    pending.set(nameOf(view), view);
    put((views) => withPending(of, views));
  };
  const keep = (view: SavedView) =>
    put((views) => [...views.filter(({ id }) => id !== view.id), view].toSorted(inOrder));
  // One after the other: of two changes of one view the later is the one that stays.
  const scope = { id: `views.${of}` };

  const create = useMutation({
    scope,
    mutationFn: (body: NewView) => unwrap(api.POST("/api/v1/views", { body })),
    onSuccess: keep,
  });
  const edit = useMutation({
    scope,
    mutationFn: ({ id, ...body }: { id: number } & Schemas["EditView"]) =>
      unwrap(api.POST("/api/v1/views/{view_id}/edit", { params: { path: { view_id: id } }, body })),
    onSuccess: keep,
  });
  const remove = useMutation({
    scope,
    mutationFn: async (id: number) => {
      await unwrap(api.POST("/api/v1/views/{view_id}/delete", { params: { path: { view_id: id } } }));
      return id;
    },
    onSuccess: (id) => put((views) => views.filter((each) => each.id !== id)),
  });
  // The newest layout of a shipped view; a second one that replaces the same becomes the first.
  const replace = useMutation({
    scope,
    mutationFn: (body: NewView) => unwrap(api.POST("/api/v1/views", { body })),
    onSettled: (_kept, _error, sent) => {
      if (pending.get(nameOf(sent))?.body === sent.body) pending.delete(nameOf(sent));
      return client.invalidateQueries({ queryKey: viewsKey(of) });
    },
  });
  return { create, edit, remove, replace, hold };
}

const inOrder = (one: SavedView, other: SavedView) => one.position - other.position || one.id - other.id;
