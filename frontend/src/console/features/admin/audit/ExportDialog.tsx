import { Trans, useLingui } from "@lingui/react/macro";
import { App } from "antd";
import { useEffect, useRef } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { download, type ExportFormat } from "../../../lists/exports";
import { FieldsDialog } from "../parts/FieldsDialog";

export type Asked = Omit<components["schemas"]["Sought"], "limit">;

interface Props {
  asked: Asked;
  onClose: () => void;
}

/** All that the search finds, as a file. That it was taken out stands in the log. */
export function ExportDialog({ asked, onClose }: Props) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const isOpen = useRef(true);

  useEffect(() => {
    isOpen.current = true;
    return () => void (isOpen.current = false);
  }, []);

  return (
    <FieldsDialog<{ format: ExportFormat }, "here" | "later">
      title={t`Export the audit log`}
      verb={t({ message: "Export", context: "verb" })}
      intro={
        <p className="hint">
          <Trans>
            Everything that this search finds, in the words of this page. The export itself is entered in the log.
          </Trans>
        </p>
      }
      initial={{ format: "xlsx" }}
      fields={[
        {
          key: "format",
          kind: "choice",
          label: t`Format`,
          options: [
            { value: "xlsx", label: t`Excel (xlsx)` },
            { value: "csv", label: t`Text (csv)` },
          ],
        },
      ]}
      send={async ({ format }) => {
        const body = { format, title: t({ message: "Audit log", context: "administration" }), filters: asked };
        return download(await unwrap(api.POST("/api/v1/events/exports", { body })), () => isOpen.current);
      }}
      onDone={(file) => {
        if (file === "later") void message.info(t`The export goes on; a notice says when it is there.`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
