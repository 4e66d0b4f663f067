import { useLingui } from "@lingui/react/macro";
import { Input, Radio } from "antd";
import { useState } from "react";
import { useErrors } from "@/shared/forms/use-errors";
import { useMay, useMe } from "../app/session";
import { FormDialog } from "../ui/FormDialog";
import { FormRow } from "../ui/FormRow";
import { type Audience, type SavedView, useViewChanges } from "./saved";

interface Props {
  of: string;
  /** Without one, a new view is made. */
  view: SavedView | undefined;
  title: string;
  body: SavedView["body"];
  onSaved: (id: number) => void;
  onClose: () => void;
}

/** A view's name, and who has it. */
export function ViewDialog({ of, view, title: before, body, onSaved, onClose }: Props) {
  const { t } = useLingui();
  const { unit } = useMe();
  const mayShare = useMay("view.share");
  const [title, setTitle] = useState(before);
  const [audience, setAudience] = useState<Audience>(view?.audience ?? "me");
  const { create, edit } = useViewChanges(of);
  const { errors, show, refuse, calm } = useErrors();
  const home = view?.unit ?? unit;

  function send() {
    if (show(title.trim() ? {} : { "view-title": t`Fill this in.` })) return;
    const shared = { title: title.trim(), audience, unit: audience === "unit" ? (home?.id ?? null) : null };
    const after = {
      onSuccess: ({ id }: SavedView) => {
        onSaved(id);
        onClose();
      },
      onError: refuse,
    };
    if (view) edit.mutate({ id: view.id, ...shared }, after);
    else create.mutate({ entity: of, ...shared, replaces: "", body, position: 0 }, after);
  }

  const verb = t({ message: "Save", context: "verb" });
  return (
    <FormDialog
      title={view ? t`Rename or share the view` : t`Save as a new view`}
      verb={verb}
      problem={create.error ?? edit.error}
      isSending={create.isPending || edit.isPending}
      onSend={send}
      onClose={onClose}
    >
      <FormRow
        id="view-title"
        label={t({ message: "Name", context: "of a view" })}
        required
        stacked
        error={errors["view-title"]}
      >
        {(row) => (
          <Input
            {...row}
            value={title}
            maxLength={80}
            onChange={(event) => {
              setTitle(event.target.value);
              calm(() => true);
            }}
          />
        )}
      </FormRow>
      {(mayShare || view) && (
        <FormRow id="view-audience" label={t`Who has it`} stacked>
          {(row) => (
            <Radio.Group
              id={row.id}
              aria-label={t`Who has it`}
              value={audience}
              options={[
                { value: "me", label: t`Only me` },
                ...(home ? [{ value: "unit", label: t`My unit: ${home.name}`, disabled: !mayShare }] : []),
                { value: "all", label: t`Everybody`, disabled: !mayShare },
              ]}
              onChange={(event) => setAudience(event.target.value as Audience)}
            />
          )}
        </FormRow>
      )}
    </FormDialog>
  );
}
