import { DownOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useMay } from "../../../app/session";
import { useAsk } from "../../../ui/use-ask";
import { discardDraft, rollBack, type Version } from "../definitions/queries";
import { VersionsDialog } from "../definitions/VersionsDialog";
import { useAct, useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { NewPaperDialog } from "./NewPaperDialog";
import { type Language, previewAddress, templatesKey } from "./queries";
import { Sheet } from "./Sheet";
import type { usePaper } from "./use-paper";
import { inBoth, useReading } from "./words";

interface Props {
  paper: ReturnType<typeof usePaper>;
  language: Language;
  isLooking: boolean;
  onLook: (isLooking: boolean) => void;
}

/** What is done about a template beside its words. */
export function PaperMenu({ paper, language, isLooking, onLook }: Props) {
  const { t } = useLingui();
  const ask = useAsk();
  const said = useSaid(templatesKey);
  const reading = useReading();
  const [open, setOpen] = useState<"rename" | "copy">();
  const may = {
    rename: useMay("definition.rename"),
    create: useMay("definition.create"),
    publish: useMay("definition.publish"),
    restore: useMay("definition.rollback"),
    discard: useMay("definition.discard_draft"),
  };
  const { definition, written } = paper;
  const { id, title } = definition;
  const discard = useAct(
    () => discardDraft(id, definition.revision),
    templatesKey,
    () => t`Draft discarded`,
  );
  const restore = useAct(
    ({ number }: Version) => rollBack(id, { number, note: t`v${number} again` }),
    templatesKey,
    ({ live }) => t`v${live} of ${title} is live`,
  );
  const { offered } = written.body;
  const acts: [string, string, boolean, () => void][] = [
    ["versions", t`Versions`, true, () => onLook(true)],
    ["rename", t({ message: "Rename", context: "verb" }), may.rename, () => setOpen("rename")],
    ["copy", t({ message: "Copy", context: "a template" }), may.create, () => setOpen("copy")],
    [
      "offer",
      offered ? t`Take out of use` : t`Take into use`,
      may.publish && definition.live !== null,
      () => paper.switchTo(!offered),
    ],
    [
      "discard",
      t`Discard the draft`,
      may.discard && definition.draft !== null && definition.live !== null,
      () =>
        ask({
          title: t`Discard the draft of “${title}”?`,
          content: t`What is live stays as it is.`,
          verb: t({ message: "Discard", context: "a draft" }),
          then: () => discard.mutate(undefined, { onSuccess: paper.reload }),
        }),
    ],
  ];

  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: acts.filter(([, , isThere]) => isThere).map(([key, label]) => ({ key, label })),
          onClick: ({ key }) => acts.find(([each]) => each === key)?.[3](),
        }}
      >
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          <Trans>More</Trans>
        </Button>
      </Dropdown>
      {open === "rename" && (
        <FieldsDialog
          title={t`Rename “${title}”`}
          verb={t({ message: "Rename", context: "verb" })}
          intro={t`It is called so at once, also where the present version is issued.`}
          fields={[
            { key: "zh", kind: "text", label: t`Name in Chinese`, required: true, maxLength: 200 },
            { key: "en", kind: "text", label: t`Name in English`, maxLength: 200 },
          ]}
          initial={{ zh: definition.titles["zh-Hans"] ?? "", en: definition.titles.en ?? "" }}
          send={({ zh, en }) => paper.rename({ ...definition.titles, ...inBoth(zh, en) })}
          onDone={(now) => {
            paper.adopt(now);
            said(t`It is called ${now.title} now`);
            setOpen(undefined);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === "copy" && <NewPaperDialog from={id} onClose={() => setOpen(undefined)} />}
      {isLooking && (
        <VersionsDialog
          definition={definition}
          {...reading}
          renderVersion={({ number }) => (
            <Sheet
              title={t`v${number} as it is printed`}
              size={written.body.size}
              src={previewAddress(id, number, language)}
            />
          )}
          mayRestore={may.restore}
          onRestore={(version) =>
            ask({
              title: t`Restore v${version.number} of “${title}”?`,
              content: t`It goes live at once as a new version. A draft under way is kept.`,
              verb: t({ message: "Restore", context: "a version" }),
              then: () =>
                restore.mutate(version, {
                  onSuccess: (now) => {
                    onLook(false);
                    if (paper.isDirty) paper.adopt(now);
                    else paper.reload();
                  },
                }),
            })
          }
          onClose={() => onLook(false)}
        />
      )}
    </>
  );
}
