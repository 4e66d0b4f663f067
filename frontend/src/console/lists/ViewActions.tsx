import { EllipsisOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown, type MenuProps } from "antd";
import { lazy, Suspense, useState } from "react";
import { problemText } from "@/shared/ui/problem-text";
import { useUndo } from "../ui/use-undo";
import type { Listed } from "./noun";
import { bodyOf, type SavedView, useViewChanges } from "./saved";
import type { ListState } from "./use-list";

const ViewDialog = lazy(() => import("./ViewDialog").then((found) => ({ default: found.ViewDialog })));

interface Props<Row extends Listed> {
  state: ListState<Row>;
  title: string;
}

/** What can be done with the view itself; a change that is not saved says so. */
export function ViewActions<Row extends Listed>({ state, title }: Props<Row>) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<"new" | "edit">();
  const { saved, shipped, isChanged, now, noun } = state;
  const { edit } = useViewChanges(noun.of);
  const remove = useRemoval(state);

  function save() {
    if (!saved) return state.keepLayout();
    edit.mutate(
      { id: saved.id, body: bodyOf(now) },
      {
        onSuccess: () => state.showSaved(saved.id),
        onError: (error) => void message.error(problemText(error)),
      },
    );
  }

  const items: MenuProps["items"] = [
    { key: "new", label: t`Save as a new view`, onClick: () => setDialog("new") },
    ...(saved?.editable
      ? [
          { key: "edit", label: t`Rename or share`, onClick: () => setDialog("edit") },
          { key: "delete", label: t`Delete the view`, danger: true, onClick: () => remove(saved) },
        ]
      : []),
  ];
  const isView = Boolean(saved ?? shipped);
  return (
    <div className="view-actions">
      {isView && isChanged && (
        <>
          <span className="small hint">
            <Trans>Changed</Trans>
          </span>
          {(!saved || saved.editable) && (
            <Button size="small" type="link" loading={edit.isPending} onClick={save}>
              <Trans context="verb">Save</Trans>
            </Button>
          )}
          <Button size="small" type="text" onClick={state.discard}>
            <Trans>Discard</Trans>
          </Button>
        </>
      )}
      {isView ? (
        <Dropdown trigger={["click"]} menu={{ items }}>
          <Button
            size="small"
            type="text"
            icon={<EllipsisOutlined aria-hidden />}
            aria-label={t`What to do with this view`}
          />
        </Dropdown>
      ) : (
        <Button size="small" type="link" onClick={() => setDialog("new")}>
          <Trans>Save as a view</Trans>
        </Button>
      )}
      {dialog && (
        <Suspense>
          <ViewDialog
            of={noun.of}
            view={dialog === "edit" ? saved : undefined}
            title={saved?.title ?? (shipped ? title : "")}
            body={bodyOf(now)}
            onSaved={state.showSaved}
            onClose={() => setDialog(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** At once, with a way back: the same view is then made again. */
function useRemoval<Row extends Listed>(state: ListState<Row>) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const undo = useUndo();
  const { create, remove } = useViewChanges(state.noun.of);
  const fail = (error: unknown) => void message.error(problemText(error));

  return ({ id, entity, title, audience, unit, body, position }: SavedView) =>
    remove.mutate(id, {
      onError: fail,
      onSuccess: () => {
        void navigate({ to: state.noun.path, search: state.noun.views[0]?.filters ?? {} } as never);
        undo(t`The view “${title}” is deleted`, () =>
          create.mutate(
            { entity, title, audience, unit: unit?.id ?? null, replaces: "", body, position },
            { onSuccess: (view) => state.showSaved(view.id), onError: fail },
          ),
        );
      },
    });
}
