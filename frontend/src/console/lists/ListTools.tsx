import { DownloadOutlined, TableOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { Button, Popover, Segmented } from "antd";
import { lazy, Suspense, useRef, useState } from "react";
import { useMe } from "../app/session";
import type { Listed } from "./noun";
import type { Rows } from "./queries";
import type { ListState } from "./use-list";

const ColumnChooser = lazy(() => import("./ColumnChooser").then((found) => ({ default: found.ColumnChooser })));
const ExportDialog = lazy(() => import("./ExportDialog").then((found) => ({ default: found.ExportDialog })));

interface Props<Row extends Listed> {
  state: ListState<Row>;
  rows: Rows<Row>;
  title: string;
}

/** What concerns the list as a whole: its columns, and carrying it away. */
export function ListTools<Row extends Listed>({ state, title }: Props<Row>) {
  const { t } = useLingui();
  const held = useMe().verbs;
  const [isChoosing, setChoosing] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { exporting } = state.noun;
  const exportWord = t({ message: "Export", context: "verb" });

  function close() {
    setChoosing(false);
    opener.current?.focus();
  }

  return (
    <div className="list-tools">
      {state.noun.board && (
        <Segmented
          size="small"
          className="desk-only"
          aria-label={t`Shown as`}
          value={state.isBoard ? "board" : "rows"}
          options={[
            { value: "rows", label: t`List` },
            { value: "board", label: t`Board` },
          ]}
          onChange={(as) => state.showAs(as === "board" ? "board" : undefined)}
        />
      )}
      <Popover
        open={isChoosing}
        trigger="click"
        placement="bottomRight"
        arrow={false}
        destroyOnHidden
        onOpenChange={setChoosing}
        content={
          <Suspense>
            <ColumnChooser state={state as unknown as ListState<Listed>} onClose={close} />
          </Suspense>
        }
      >
        <Button
          ref={opener}
          type="text"
          icon={<TableOutlined aria-hidden />}
          aria-label={t`Columns`}
          aria-expanded={isChoosing}
          aria-haspopup="dialog"
        >
          <span className="desk-only">{t`Columns`}</span>
        </Button>
      </Popover>
      {exporting && held.includes(exporting.verb) && (
        <Button
          type="text"
          icon={<DownloadOutlined aria-hidden />}
          aria-label={exportWord}
          onClick={() => setExporting(true)}
        >
          <span className="desk-only">{exportWord}</span>
        </Button>
      )}
      {isExporting && (
        <Suspense>
          <ExportDialog
            state={state as unknown as ListState<Listed>}
            title={title}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
