import { Trans, useLingui } from "@lingui/react/macro";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { useMay } from "../../../app/session";
import { useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Header, Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { Skeleton } from "../../../ui/Skeleton";
import { postsQuery, skillsQuery } from "../people/queries";
import { kindsQuery, LimitsPart } from "./LimitsPart";

type Keyed = components["schemas"]["KeyedOut"];
type Of = "post" | "skill";

/** What people are for, and what they can do: words that dispatch, flows and limits go by. */
export function PostsPage() {
  const { t } = useLingui();
  const posts = useQuery(postsQuery);
  const skills = useQuery(skillsQuery);
  const kinds = useQuery(kindsQuery);
  return (
    <>
      <Header title={t({ message: "Posts and skills", context: "administration" })} />
      {/* All at once: a part that grew when its rows came would push down those below it. */}
      {posts.isPending || skills.isPending || kinds.isPending ? (
        <Skeleton />
      ) : (
        <div className="admin-record">
          <Words of="post" found={posts} />
          <LimitsPart />
          <Words of="skill" found={skills} />
        </div>
      )}
    </>
  );
}

function Words({ of, found }: { of: Of; found: UseQueryResult<Keyed[]> }) {
  const [open, setOpen] = useState<Keyed | "new">();
  const mayCreate = useMay(`${of}.create`);
  const mayEdit = useMay(`${of}.edit`);
  const isPost = of === "post";
  return (
    <Part
      title={isPost ? <Trans context="people">Posts</Trans> : <Trans context="people">Skills</Trans>}
      action={
        mayCreate && (
          <Button onClick={() => setOpen("new")}>
            {isPost ? <Trans>Add a post</Trans> : <Trans>Add a skill</Trans>}
          </Button>
        )
      }
    >
      <Loaded query={found} rows={3}>
        {(rows) =>
          rows.length ? (
            <ul className="plain-list">
              {rows.map((row) => (
                <li key={row.id} className="admin-row">
                  <div>
                    <p>{row.title || row.key}</p>
                    <p className="small hint">{row.key}</p>
                  </div>
                  {mayEdit && (
                    <Button onClick={() => setOpen(row)}>
                      <Trans>Edit</Trans>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          ) : (
            <p className="muted">
              {isPost ? (
                <Trans>A post says what somebody is for: dispatcher, complaint handler, customer care.</Trans>
              ) : (
                <Trans>A skill says what somebody can do, such as repairing gas water heaters.</Trans>
              )}
            </p>
          )
        }
      </Loaded>
      {open && <WordDialog of={of} row={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Part>
  );
}

interface Values {
  zh: string;
  en: string;
  key: string;
}

function WordDialog({ of, row, onClose }: { of: Of; row: Keyed | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(["admin", `${of}s`]);
  const titles = row?.titles ?? {};
  const title = row
    ? of === "post"
      ? t`Edit the post`
      : t`Edit the skill`
    : of === "post"
      ? t`Add a post`
      : t`Add a skill`;
  return (
    <FieldsDialog<Values, unknown>
      title={title}
      verb={row ? t`Save` : t`Add`}
      initial={{ zh: titles["zh-Hans"] ?? "", en: titles.en ?? "", key: row?.key ?? "" }}
      shows={(key) => key !== "key" || !row}
      fields={[
        { key: "zh", kind: "text", label: t`Chinese name`, required: true, maxLength: 200 },
        { key: "en", kind: "text", label: t`English name`, maxLength: 200 },
        {
          key: "key",
          kind: "text",
          label: t`Key`,
          required: true,
          maxLength: 40,
          help: t`Small letters, digits and hyphens; it stays as it is.`,
        },
      ]}
      send={({ zh, en, key }) => {
        const body = { title: { "zh-Hans": zh, en } };
        if (of === "post")
          return row
            ? unwrap(api.POST("/api/v1/posts/{post_id}/edit", { params: { path: { post_id: row.id } }, body }))
            : unwrap(api.POST("/api/v1/posts", { body: { ...body, key } }));
        return row
          ? unwrap(api.POST("/api/v1/skills/{skill_id}/edit", { params: { path: { skill_id: row.id } }, body }))
          : unwrap(api.POST("/api/v1/skills", { body: { ...body, key } }));
      }}
      onDone={() => {
        said(t`Saved`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
