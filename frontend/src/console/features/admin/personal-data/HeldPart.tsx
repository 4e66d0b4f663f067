import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { download } from "../../../lists/exports";
import { Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { EraseDialog } from "./EraseDialog";
import { type Held, heldQuery } from "./queries";
import "./personal-data.css";

/** What is held about one customer, by kind. */
export function HeldPart({ customer }: { customer: number }) {
  const found = useQuery(heldQuery(customer));
  return (
    <Loaded query={found} rows={8}>
      {(held) => <Whole held={held} />}
    </Loaded>
  );
}

function Whole({ held }: { held: Held }) {
  const format = useFormat();
  const [erasing, setErasing] = useState(false);
  return (
    <div className="admin-record">
      <Part
        title={
          <Link className="held-name" to="/customers/$customerId" params={{ customerId: String(held.record) }}>
            {held.name}
          </Link>
        }
        action={
          <div className="held-buttons">
            {held.may_export && <ExportButton record={held.record} />}
            {held.may_erase && (
              <Button danger onClick={() => setErasing(true)}>
                <Trans>Erase…</Trans>
              </Button>
            )}
          </div>
        }
      >
        <dl className="held">
          {held.held.map(({ name, title, count }) => (
            <div key={name}>
              <dt>{title}</dt>
              <dd>{format.number(count)}</dd>
            </div>
          ))}
        </dl>
        <p className="small hint">
          <Trans>
            After erasing, what remains is that something happened: times, numbers, types and states, and which member
            of staff did it. Accounting and the proof that a request was answered need that. Backups keep everything
            until they are deleted themselves.
          </Trans>
        </p>
        {erasing && <EraseDialog held={held} onClose={() => setErasing(false)} />}
      </Part>
    </div>
  );
}

function ExportButton({ record }: { record: number }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const isHere = useRef(true);
  const send = useMutation({
    mutationFn: async () => {
      const body = { entity: "customer", record };
      return download(await unwrap(api.POST("/api/v1/personal-data/exports", { body })), () => isHere.current);
    },
    onSuccess: (file) => file === "later" && void message.info(t`The export goes on; a notice says when it is there.`),
    onError: (error) => void message.error(problemText(error)),
  });

  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);

  return (
    <Button loading={send.isPending} onClick={() => send.mutate()}>
      <Trans>Export everything</Trans>
    </Button>
  );
}
