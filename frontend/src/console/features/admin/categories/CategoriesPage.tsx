import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { Category } from "@/shared/api/types";
import { currentLanguage } from "@/shared/i18n/language";
import { useMay } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import { useAsk } from "../../../ui/use-ask";
import { useAct, useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";

const categoriesKey = ["categories"] as const;

/** What tickets are about, as a tree of any depth. */
export function CategoriesPage() {
  const { t } = useLingui();
  const [below, setBelow] = useState<Category | "top">();
  const mayCreate = useMay("category.create");
  const found = useQuery({
    queryKey: [...categoriesKey, "admin"],
    queryFn: () => unwrap(api.GET("/api/v1/categories")),
  });
  return (
    <>
      <Header title={t({ message: "Categories", context: "administration" })}>
        {mayCreate && (
          <Button type="primary" onClick={() => setBelow("top")}>
            <Trans>Add a category</Trans>
          </Button>
        )}
      </Header>
      <div className="admin-record">
        <Loaded query={found}>
          {(all) =>
            all.length ? (
              <Level all={all} parent={null} onAdd={setBelow} />
            ) : (
              <Empty>
                <Trans>Categories say what tickets are about; reports count by them.</Trans>
              </Empty>
            )
          }
        </Loaded>
      </div>
      {below && <AddDialog parent={below === "top" ? undefined : below} onClose={() => setBelow(undefined)} />}
    </>
  );
}

interface LevelProps {
  all: Category[];
  parent: number | null;
  onAdd: (below: Category) => void;
}

function Level({ all, parent, onAdd }: LevelProps) {
  return (
    <ul className="plain-list admin-level">
      {all
        .filter((each) => each.parent === parent)
        .map((each) => (
          <li key={each.id}>
            <Row category={each} onAdd={onAdd} />
            {all.some(({ parent: above }) => above === each.id) && <Level all={all} parent={each.id} onAdd={onAdd} />}
          </li>
        ))}
    </ul>
  );
}

function Row({ category, onAdd }: { category: Category; onAdd: (below: Category) => void }) {
  const { t } = useLingui();
  const ask = useAsk();
  const [renaming, setRenaming] = useState(false);
  const mayCreate = useMay("category.create");
  const mayEdit = useMay("category.edit");
  const mayClose = useMay("category.close");
  const path = { params: { path: { category_id: category.id } } };
  const close = useAct(
    () => unwrap(api.POST("/api/v1/categories/{category_id}/close", path)),
    categoriesKey,
    () => t`${category.title} closed`,
  );
  return (
    <div className="admin-row">
      <p>{category.title}</p>
      <div className="admin-buttons">
        {mayCreate && (
          <Button type="text" size="small" onClick={() => onAdd(category)}>
            <Trans>Add below</Trans>
          </Button>
        )}
        {mayEdit && (
          <Button type="text" size="small" onClick={() => setRenaming(true)}>
            <Trans>Rename</Trans>
          </Button>
        )}
        {mayClose && (
          <Button
            type="text"
            size="small"
            onClick={() =>
              ask({
                title: t`Close the category ${category.title}?`,
                content: t`Tickets keep it; new ones cannot have it any more.`,
                verb: t`Close`,
                then: () => close.mutate(undefined),
              })
            }
          >
            <Trans>Close</Trans>
          </Button>
        )}
      </div>
      {renaming && <RenameDialog category={category} onClose={() => setRenaming(false)} />}
    </div>
  );
}

interface Names {
  zh: string;
  en: string;
}

function RenameDialog({ category, onClose }: { category: Category; onClose: () => void }) {
  const { t } = useLingui();
  const said = useSaid(categoriesKey);
  return (
    <FieldsDialog<Names, unknown>
      title={t`Rename ${category.title}`}
      verb={t`Rename`}
      initial={currentLanguage() === "en" ? { zh: "", en: category.title } : { zh: category.title, en: "" }}
      fields={[
        { key: "zh", kind: "text", label: t`Chinese name`, required: true, maxLength: 100 },
        { key: "en", kind: "text", label: t`English name`, required: true, maxLength: 100 },
      ]}
      send={({ zh, en }) =>
        unwrap(
          api.POST("/api/v1/categories/{category_id}/edit", {
            params: { path: { category_id: category.id } },
            body: { title: { "zh-Hans": zh, en } },
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

function AddDialog({ parent, onClose }: { parent: Category | undefined; onClose: () => void }) {
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
            body: { key, title: { "zh-Hans": zh, ...(en && { en }) }, parent: parent?.id ?? null, position: 0 },
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
