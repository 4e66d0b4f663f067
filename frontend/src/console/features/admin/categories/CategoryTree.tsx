import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { Category } from "@/shared/api/types";
import { useMay } from "../../../app/session";
import { useAsk } from "../../../ui/use-ask";
import { useAct } from "../parts/act";
import { Handle } from "../parts/Handle";
import { nodesOf } from "../parts/nodes";
import { Tree } from "../parts/Tree";
import { MoveDialog, RenameDialog } from "./CategoryDialogs";
import { categoriesKey, useMove } from "./move";
import { dropSpot, isWithin, type Spot, spotOf, type Step, stepKeys, stepSpot } from "./places";

interface Props {
  all: Category[];
  onAdd: (below: Category) => void;
}

export function CategoryTree({ all, onAdd }: Props) {
  const mayMove = useMay("category.move");
  const { move, moved } = useMove();
  const handled = useRef<{ id: number; to: Spot }>(undefined);

  // A handle that was used goes on being held: once its node stands elsewhere, the browser has let go of it.
  useLayoutEffect(() => {
    const { id, to } = handled.current ?? {};
    const category = all.find((each) => each.id === id);
    if (!to || !category || !stays(all, category, to)) return;
    document.getElementById(handleOf(category.id))?.focus();
    handled.current = undefined;
  }, [all]);

  return (
    <div className="admin-categories">
      <Tree
        nodes={nodesOf(all)}
        name={({ title }) => title}
        moved={moved}
        rules={{
          places: "both",
          mayDrag: () => mayMove,
          takes: (dragged, onto, place) =>
            !isWithin(all, onto, dragged) && !stays(all, dragged, dropSpot(all, dragged, onto, place)),
          drop: (dragged, onto, place) => move(dragged, dropSpot(all, dragged, onto, place)),
        }}
      >
        {(category, hidden) => (
          <>
            {mayMove && (
              <Places
                category={category}
                all={all}
                onMove={(to) => {
                  handled.current = { id: category.id, to };
                  move(category, to);
                }}
              />
            )}
            <p className="ellipsis" title={category.title}>
              {category.title}
            </p>
            {hidden > 0 && (
              <span className="small hint">
                <Plural value={hidden} one="# below" other="# below" />
              </span>
            )}
            <Buttons category={category} onAdd={onAdd} />
          </>
        )}
      </Tree>
    </div>
  );
}

function stays(all: Category[], category: Category, to: Spot): boolean {
  const now = spotOf(all, category);
  return now.parent === to.parent && now.before === to.before;
}

const handleOf = (id: number) => `category-${id}`;

interface HandleProps {
  category: Category;
  all: Category[];
  onMove: (to: Spot) => void;
}

/** Its places within reach, and any other by a dialog. */
function Places({ category, all, onMove }: HandleProps) {
  const { t } = useLingui();
  const [far, setFar] = useState(false);
  const words: Record<Step, string> = {
    up: t`Move up`,
    down: t`Move down`,
    out: t`Out by one level`,
    in: t`Below the one before it`,
  };
  const steps = Object.entries(stepKeys).map(([arrow, step]) => {
    const to = stepSpot(all, category, step);
    return { key: step, label: words[step], arrow, move: to && (() => onMove(to)) };
  });
  return (
    <>
      <Handle
        id={handleOf(category.id)}
        label={t`Move ${category.title} with the arrow keys`}
        moves={[...steps, { key: "far", label: t`Move to…`, move: () => setFar(true) }]}
      />
      {far && <MoveDialog category={category} all={all} onMove={onMove} onClose={() => setFar(false)} />}
    </>
  );
}

function Buttons({ category, onAdd }: { category: Category; onAdd: (below: Category) => void }) {
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
    <>
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
    </>
  );
}
