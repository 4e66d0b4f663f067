import { Trans, useLingui } from "@lingui/react/macro";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { postsQuery } from "../people/queries";
import { type Limit, LimitsDialog, type Post } from "./LimitsDialog";

export const kindsQuery = queryOptions({
  queryKey: ["authority"],
  queryFn: () => unwrap(api.GET("/api/v1/authority")),
});

/** 授权额度: up to which amount the holders of each post decide alone. */
export function LimitsPart() {
  const { t } = useLingui();
  const [open, setOpen] = useState<Post>();
  const maySet = useMay("post.set_limits");
  const posts = useQuery(postsQuery);
  const kinds = useQuery(kindsQuery);
  if (posts.data?.length === 0) return null; // limits belong to posts
  return (
    <Part title={<Trans context="people">Authority limits</Trans>}>
      <p className="small hint">
        <Trans>
          Up to these amounts the holder of a post decides alone. Programs that pay out, refund or waive ask for the
          limits of their user over the API.
        </Trans>
      </p>
      <Loaded query={posts} rows={3}>
        {(rows) => (
          <ul className="plain-list" aria-label={t`Authority limits`}>
            {rows.map((post) => (
              <li key={post.id} className="admin-row">
                <div>
                  <p>{post.title || post.key}</p>
                  <Said post={post} kinds={kinds.data ?? []} />
                </div>
                {maySet && kinds.data && (
                  <Button aria-label={t`Set the limits of ${post.title || post.key}`} onClick={() => setOpen(post)}>
                    <Trans>Set limits</Trans>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {open && kinds.data && <LimitsDialog post={open} kinds={kinds.data} onClose={() => setOpen(undefined)} />}
    </Part>
  );
}

function Said({ post, kinds }: { post: Post; kinds: readonly Limit[] }) {
  const format = useFormat();
  const set = kinds.filter(({ kind }) => post.limits[kind]);
  return (
    <p className="small hint">
      {set.length ? (
        set.map(({ kind, title }) => `${title} ${format.money(post.limits[kind]!)}`).join(" · ")
      ) : (
        <Trans>Nothing alone</Trans>
      )}
    </p>
  );
}
