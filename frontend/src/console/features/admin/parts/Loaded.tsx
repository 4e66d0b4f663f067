import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { asProblem } from "@/shared/api/problem";
import { PageFailure } from "../../../ui/PageFailure";
import { PageMissing } from "../../../ui/PageMissing";
import { Skeleton } from "../../../ui/Skeleton";

interface Props<T> {
  query: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** What was read, its skeleton until then, or why it could not be. Known data stays while it is read again. */
export function Loaded<T>({ query, rows = 12, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <Skeleton rows={rows} />;
  // Not there, or named in a way in which nothing can be.
  if ([404, 422].includes(asProblem(query.error).status)) return <PageMissing />;
  return <PageFailure error={query.error} reset={() => void query.refetch()} />;
}
