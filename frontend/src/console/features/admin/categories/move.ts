import { useLingui } from "@lingui/react/macro";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { Category } from "@/shared/api/types";
import { problemText } from "@/shared/ui/problem-text";
import { useUndo } from "../../../ui/use-undo";
import { movedTo, placeOf, type Spot, spotOf } from "./places";

export const categoriesKey = ["categories"] as const;

export const categoriesQuery = queryOptions({
  queryKey: [...categoriesKey, "admin"],
  queryFn: () => unwrap(api.GET("/api/v1/categories")),
});

interface Move {
  id: number;
  to: Spot;
  /** What is then so, and where it stood before; without them it is the way back itself. */
  done?: { now: string; back: Spot };
}

/** Moves a category and shows it there at once, with the way back; quick steps are sent one after the other. */
export function useMove() {
  const { t } = useLingui();
  const client = useQueryClient();
  const undo = useUndo();
  const { message } = App.useApp();
  const [moved, setMoved] = useState<{ id: number }>();
  const mutationKey = ["category.move"];
  const current = () => client.getQueryData(categoriesQuery.queryKey) ?? [];
  const move = useMutation({
    mutationKey,
    scope: { id: "category.move" },
    mutationFn: ({ id, to }: Move) =>
      unwrap(api.POST("/api/v1/categories/{category_id}/move", { params: { path: { category_id: id } }, body: to })),
    onMutate: async ({ id, to }) => {
      await client.cancelQueries({ queryKey: categoriesKey });
      client.setQueryData(categoriesQuery.queryKey, (all) => all && movedTo(all, id, to));
      setMoved({ id });
    },
    onSuccess: (_answer, { id, done }) => {
      if (done) undo(done.now, () => move.mutate({ id, to: done.back }), "category.move");
    },
    onError: (error) => void message.error(problemText(error)),
    onSettled: () => {
      if (client.isMutating({ mutationKey }) === 1) void client.invalidateQueries({ queryKey: categoriesKey });
    },
  });

  function said(category: Category, all: readonly Category[]): string {
    const now = all.find(({ id }) => id === category.id) ?? category;
    const { place, count } = placeOf(all, now);
    if (now.parent === category.parent) return t`${category.title}: place ${place} of ${count}`;
    const above = all.find(({ id }) => id === now.parent);
    return above ? t`${category.title} now stands below ${above.title}` : t`${category.title} now stands at the top`;
  }

  return {
    moved,
    move: (category: Category, to: Spot) => {
      const all = current();
      const now = said(category, movedTo(all, category.id, to));
      move.mutate({ id: category.id, to, done: { now, back: spotOf(all, category) } });
    },
  };
}
