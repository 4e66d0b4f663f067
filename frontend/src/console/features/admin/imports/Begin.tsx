import { Trans, useLingui } from "@lingui/react/macro";
import { useLingui as useI18n } from "@lingui/react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Radio, Select } from "antd";
import { type DragEvent, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { upload } from "@/shared/api/upload";
import { useFormat } from "@/shared/format";
import { useErrors } from "@/shared/forms/use-errors";
import { problemText } from "@/shared/ui/problem-text";
import { saveFile } from "@/shared/ui/save";
import { useMe } from "../../../app/session";
import { UnitPicker } from "../../../pickers/RecordPicker";
import { FormRow } from "../../../ui/FormRow";
import { useTicketTypes } from "../../tickets/queries";
import { importQuery, importsKey, type Noun, start } from "./queries";
import { nouns } from "./words";

const accepted = ".xlsx,.csv,.txt,.tsv,.gz";

/** What the table holds, where it goes, and the file itself. */
export function Begin() {
  const { t } = useLingui();
  const { _ } = useI18n();
  const { message } = App.useApp();
  const { verbs, unit: home } = useMe();
  const offered = (Object.keys(nouns) as Noun[]).filter((of) => verbs.includes(nouns[of].verb));
  const [of, setOf] = useState<Noun>(offered[0] ?? "ticket");
  const [type, setType] = useState<string>();
  const [unit, setUnit] = useState(home?.id);
  const types = useTicketTypes().data ?? [];
  const kind = of === "ticket" ? (type ?? types[0]?.key) : undefined;
  const template = useMutation({
    mutationFn: () =>
      unwrap(
        api.GET("/api/v1/imports/template", { params: { query: { of, type: kind ?? "" } }, parseAs: "blob" }),
      ) as Promise<unknown>,
    onSuccess: (content) => saveFile(content as Blob, `${_(nouns[of].title)}.xlsx`),
    onError: (error) => void message.error(problemText(error)),
  });
  return (
    <div className="import-begin">
      <FormRow id="import-of" label={t({ message: "What to import", context: "import" })}>
        {() => (
          <Radio.Group
            aria-label={t({ message: "What to import", context: "import" })}
            optionType="button"
            value={of}
            onChange={(event) => setOf(event.target.value as Noun)}
            options={offered.map((each) => ({ value: each, label: _(nouns[each].title) }))}
          />
        )}
      </FormRow>
      {of === "ticket" && (
        <FormRow id="import-type" label={t`Type`}>
          {(props) => (
            <Select
              {...props}
              className="import-choice"
              value={kind}
              options={types.map(({ key, title }) => ({ value: key, label: title }))}
              onChange={setType}
            />
          )}
        </FormRow>
      )}
      {(of === "ticket" || of === "customer") && (
        <FormRow
          id="import-unit"
          label={t({ message: "Unit", context: "import" })}
          help={of === "ticket" ? undefined : t`For rows that name no unit`}
        >
          {(props) => (
            <div className="import-choice">
              <UnitPicker {...props} value={unit} onChange={(chosen) => setUnit(chosen)} />
            </div>
          )}
        </FormRow>
      )}
      <FormRow id="import-file" label={t`File`} help={_(nouns[of].help)}>
        {(props) => (
          <div className="import-file">
            <Drop id={props.id} wish={{ of, type: kind ?? "", unit: unit ?? null }} />
            <Button loading={template.isPending} onClick={() => template.mutate()}>
              <Trans>Download the template</Trans>
            </Button>
          </div>
        )}
      </FormRow>
    </div>
  );
}

interface Wish {
  of: Noun;
  type: string;
  unit: number | null;
}

function Drop({ id, wish }: { id: string; wish: Wish }) {
  const { t } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { errors, refuse, show } = useErrors();
  const [share, setShare] = useState(0);
  const [isOver, setOver] = useState(false);
  const begin = useMutation({
    mutationFn: async (file: File) => {
      const uploaded = await upload("/api/v1/files", file, setShare);
      const body = { ...wish, unit: wish.of === "unit" || wish.of === "user" ? null : wish.unit, file: uploaded.id };
      const made = await unwrap(api.POST("/api/v1/imports", { body }));
      // What is clear by itself is looked through at once; nothing comes in by that.
      return made.missing.length && made.of !== "ticket" ? made : await start(made.id, { dry: true });
    },
    onSuccess: (made) => {
      client.setQueryData(importQuery(made.id).queryKey, made);
      void client.invalidateQueries({ queryKey: [...importsKey, "list"] });
      void navigate({
        to: "/admin/{-$section}/{-$record}",
        params: { section: "imports", record: String(made.id) },
        search: {},
      });
    },
    onError: refuse,
  });
  const take = (file: File | undefined) => {
    if (!file || begin.isPending) return;
    show({});
    setShare(0);
    begin.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const said = Object.values(errors)[0] ?? (begin.error ? problemText(begin.error) : undefined);
  return (
    <div>
      <div
        className={isOver ? "import-drop over" : "import-drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          type="file"
          accept={accepted}
          aria-label={t`Choose a table: xlsx or csv`}
          aria-describedby={said ? `${id}-said` : undefined}
          disabled={begin.isPending}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <span aria-hidden>
          {begin.isPending ? t`Uploading… ${format.percent(share)}` : t`Drop an xlsx or csv file here, or choose one`}
        </span>
      </div>
      {said && (
        <p id={`${id}-said`} className="small error-text" role="alert">
          {said}
        </p>
      )}
    </div>
  );
}
