import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { FieldsDialog } from "../parts/FieldsDialog";
import type { Held } from "./queries";

interface Values {
  reason: string;
  name: string;
}

/** It cannot be undone: what goes is named, and so is the person, by hand. */
export function EraseDialog({ held, onClose }: { held: Held; onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { message } = App.useApp();
  const count = (name: string) => held.held.find((kind) => kind.name === name)?.count ?? 0;
  const { name } = held;
  return (
    <FieldsDialog<Values, unknown>
      title={t`Erase the personal data of ${name}?`}
      verb={t`Erase`}
      isFinal
      intro={
        <p>
          <Trans>
            Name, addresses and <Plural value={count("tickets")} one="# ticket" other="# tickets" /> with{" "}
            <Plural value={count("messages")} one="# message" other="# messages" /> and{" "}
            <Plural value={count("files")} one="# file" other="# files" /> are emptied for good, exported copies
            included. The customer is signed out, and his links open nothing any more. This cannot be undone.
          </Trans>
        </p>
      }
      initial={{ reason: "", name: "" }}
      fields={[
        {
          key: "reason",
          kind: "long",
          label: t`Reason`,
          help: t`It stays in the log: without the name or the address.`,
          required: true,
          maxLength: 500,
          placeholder: t`Asked for by letter of 20 November`,
        },
        { key: "name", kind: "text", label: t`Name of the customer`, help: t`As above: ${name}`, required: true },
      ]}
      check={(values): Record<string, string> =>
        values.name.trim() && values.name.trim() !== name.trim() ? { name: t`This is another name.` } : {}
      }
      send={({ reason }) =>
        unwrap(
          api.POST("/api/v1/redactions", { body: { entity: "customer", record: held.record, reason, files: true } }),
        )
      }
      onDone={() => {
        // Nothing that was read before is shown again.
        client.removeQueries({ type: "inactive" });
        void client.invalidateQueries();
        void message.success(t`Personal data erased`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
