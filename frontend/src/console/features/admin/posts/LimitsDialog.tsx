import { Trans, useLingui } from "@lingui/react/macro";
import type { components } from "@/shared/api/schema";
import { api, unwrap } from "@/shared/api/client";
import { useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";

export type Post = components["schemas"]["PostOut"];
export type Limit = components["schemas"]["LimitOut"];

interface Props {
  post: Post;
  kinds: readonly Limit[];
  onClose: () => void;
}

/** Up to which amount the post's holder decides alone, by kind. */
export function LimitsDialog({ post, kinds, onClose }: Props) {
  const { t } = useLingui();
  const said = useSaid(["admin", "posts"]);
  const name = post.title || post.key;
  return (
    <FieldsDialog<Record<string, string>, unknown>
      title={t`What ${name} decides alone`}
      verb={t`Save`}
      intro={
        <p className="hint">
          <Trans>
            Amounts in yuan. What is above needs an approval; a field left empty is not for this post to decide. Of
            several posts of a person, the highest counts.
          </Trans>
        </p>
      }
      initial={Object.fromEntries(kinds.map(({ kind }) => [kind, post.limits[kind] ?? ""]))}
      fields={kinds.map(({ kind, title }) => ({ key: kind, kind: "number", label: title, maxLength: 12 }))}
      check={(values): Record<string, string> =>
        Object.fromEntries(
          Object.entries(values)
            .filter(([, typed]) => typed.trim() && !amount.test(typed.trim()))
            .map(([kind]) => [kind, t`Write an amount such as 500 or 99.50.`]),
        )
      }
      send={(values) => {
        const limits = Object.fromEntries(
          Object.entries(values)
            .map(([kind, typed]) => [kind, typed.trim()] as const)
            .filter(([, typed]) => typed),
        );
        return unwrap(
          api.POST("/api/v1/posts/{post_id}/limits", { params: { path: { post_id: post.id } }, body: { limits } }),
        );
      }}
      onDone={() => {
        said(t`${name}: limits saved`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

const amount = /^\d{1,9}(\.\d{1,2})?$/;
