import { useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import type { Category } from "@/shared/api/types";
import { useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { categoriesKey } from "./move";
import { isWithin, type Spot } from "./places";

interface Names {
  zh: string;
  en: string;
}

const inBoth = (zh: string, en: string) => ({ "zh-Hans": zh.trim(), ...(en.trim() && { en: en.trim() }) });

/** What it is called in both languages. */
export function RenameDialog({ category, onClose }: { category: Category; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(categoriesKey);
  return (
    <FieldsDialog<Names, unknown>
      title={t`Rename ${category.title}`}
      verb={t`Rename`}
      initial={{ zh: category.titles["zh-Hans"] ?? "", en: category.titles.en ?? "" }}
      fields={[
        { key: "zh", kind: "text", label: t`Chinese name`, required: true, maxLength: 100 },
        { key: "en", kind: "text", label: t`English name`, maxLength: 100 },
      ]}
      send={({ zh, en }) =>
        unwrap(
          api.POST("/api/v1/categories/{category_id}/edit", {
            params: { path: { category_id: category.id } },
            body: { title: inBoth(zh, en) },
          }),
        )
      }
      onDone={() => {
        said(t`Category renamed`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

export function AddDialog({ parent, onClose }: { parent: Category | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(categoriesKey);
  return (
    <FieldsDialog<Names & { key: string }, unknown>
      title={parent ? t`Add a category below ${parent.title}` : t`Add a category`}
      verb={t`Add`}
      initial={{ zh: "", en: "", key: "" }}
      fields={[
        { key: "zh", kind: "text", label: t`Chinese name`, required: true, maxLength: 100 },
        { key: "en", kind: "text", label: t`English name`, maxLength: 100 },
        {
          key: "key",
          kind: "text",
          label: t`Key`,
          required: true,
          maxLength: 60,
          help: t`Small letters, digits and hyphens; it stays as it is.`,
        },
      ]}
      send={({ zh, en, key }) =>
        unwrap(
          api.POST("/api/v1/categories", {
            body: { key, title: inBoth(zh, en), parent: parent?.id ?? null },
          }),
        )
      }
      onDone={() => {
        said(t`Category added`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

interface MoveProps {
  category: Category;
  all: readonly Category[];
  onMove: (to: Spot) => void;
  onClose: () => void;
}

const top = 0;

/** Below any other, however far away. */
export function MoveDialog({ category, all, onMove, onClose }: MoveProps) {
  const { t } = useLingui();
  const way = ({ parent, title }: Category): string => {
    const above = all.find(({ id }) => id === parent);
    return above ? `${way(above)} / ${title}` : title;
  };
  const places = all.filter((each) => !isWithin(all, each, category) && each.id !== category.parent);
  return (
    <FieldsDialog<{ to: number | undefined }, void>
      title={t`Move ${category.title}`}
      verb={t`Move`}
      initial={{ to: undefined }}
      fields={[
        {
          key: "to",
          kind: "select",
          label: t({ message: "Below", context: "category" }),
          required: true,
          options: [
            ...(category.parent === null ? [] : [{ value: top, label: t`At the top` }]),
            ...places.map((each) => ({ value: each.id, label: way(each) })),
          ],
        },
      ]}
      send={async ({ to }) => onMove({ parent: to || null, before: null })}
      onDone={onClose}
      onClose={onClose}
    />
  );
}
