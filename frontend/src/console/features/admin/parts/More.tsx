import { Trans } from "@lingui/react/macro";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { PageFailure } from "../../../ui/PageFailure";
import { Skeleton } from "../../../ui/Skeleton";

interface Props<Row> {
  found: UseInfiniteQueryResult<InfiniteData<Row[]>>;
  children: (rows: Row[]) => ReactNode;
}

/** A list that is read page by page. */
export function More<Row>({ found, children }: Props<Row>) {
  if (!found.data)
    return found.isError ? <PageFailure error={found.error} reset={() => void found.refetch()} /> : <Skeleton />;
  return (
    <>
      {children(found.data.pages.flat())}
      {found.hasNextPage && (
        <div className="admin-more">
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
