import { useLingui as useI18n } from "@lingui/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { App, Modal, Radio } from "antd";
import { useRef, useState } from "react";
import { useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { FormRow } from "../ui/FormRow";
import { download, type ExportFormat } from "./exports";
import type { Listed } from "./noun";
import { useCount } from "./queries";
import type { ListState } from "./use-list";

interface Props {
  state: ListState<Listed>;
  title: string;
  onClose: () => void;
}

/** The list as a file: these records, these columns. */
export function ExportDialog({ state, title, onClose }: Props) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const { message } = App.useApp();
  const format = useFormat();
  const [kind, setKind] = useState<ExportFormat>("xlsx");
  const [isRunning, setRunning] = useState(false);
  const isOpen = useRef(true);
  const { noun, now, columns, query } = state;
  const counted = useCount(noun, now.filters, 10_000).data;

  async function send() {
    setRunning(true);
    try {
      const { columns: _asked, ...filters } = query;
      const begun = await noun.exporting?.begin({
        filters,
        columns: columns.map(({ key }) => key),
        format: kind,
        title,
      });
      const file = begun && (await download(begun, () => isOpen.current));
      if (file === "later") void message.info(t`The export goes on; a notice says when it is there.`);
      onClose();
    } catch (error) {
      void message.error(problemText(error));
      setRunning(false);
    }
  }

  function close() {
    isOpen.current = false;
    onClose();
  }

  const count = counted && `${format.number(counted.count)}${counted.more ? "+" : ""}`;
  return (
    <Modal
      open
      title={t`Export “${title}”`}
      okText={t({ message: "Export", context: "verb" })}
      okButtonProps={{ disabled: counted?.count === 0 }}
      cancelText={t`Back`}
      confirmLoading={isRunning}
      onOk={() => void send()}
      onCancel={close}
    >
      <p>
        {counted && (
          <>
            <Plural value={counted.count} one={`${count ?? ""} record`} other={`${count ?? ""} records`} />
            {" · "}
          </>
        )}
        <Plural value={columns.length} one="# column" other="# columns" />
      </p>
      <p className="muted small export-columns">
        {format.names(columns.map(({ title: own, label }) => (own ? _(own) : label)))}
      </p>
      <FormRow id="export-format" label={t`Format`} stacked>
        {(row) => (
          <Radio.Group
            id={row.id}
            aria-label={t`Format`}
            value={kind}
            options={[
              { value: "xlsx", label: t`Excel (xlsx)` },
              { value: "csv", label: t`Text (csv)` },
            ]}
            onChange={(event) => setKind(event.target.value as ExportFormat)}
          />
        )}
      </FormRow>
      {isRunning && (
        <p className="hint" role="status">
          <Trans>The file is being written…</Trans>
        </p>
      )}
    </Modal>
  );
}
