import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { useState } from "react";
import { useFormat } from "@/shared/format";
import { SearchBox } from "../../../app/SearchBox";
import type { Answer } from "../../../app/search-answers";
import { FormRow } from "../../../ui/FormRow";
import type { Caller, TicketDraft } from "./create";

interface Props {
  caller: Caller | null;
  change: (part: Partial<TicketDraft>) => void;
}

/** Who is on the line: found by phone, name, order number or serial; or somebody new, whose number is kept. */
export function CallerRow({ caller, change }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [text, setText] = useState("");

  function go(answer: Answer) {
    setText("");
    if (answer.kind === "customer") choose({ id: answer.id, name: answer.name, phone: answer.phone });
    else if (answer.row.customer) choose({ ...answer.row.customer, phone: "" });
  }

  function choose(found: Caller) {
    change({ caller: found });
    focusLater("type");
  }

  /** Nobody known: what was typed is their number, address or name. */
  function take() {
    const typed = text.trim();
    if (!typed) return focusLater("contact.name");
    const key = typed.includes("@") ? "email" : /^[+\d\s-]{5,}$/.test(typed) ? "phone" : "name";
    setText("");
    change({ [key]: typed });
    return focusLater(key === "name" ? "contact.phone" : "contact.name");
  }

  return (
    <FormRow
      id="caller"
      label={t`Customer`}
      help={caller ? undefined : t`Phone, name, order number or serial; Enter takes what is typed for a new customer.`}
    >
      {() =>
        caller ? (
          <p className="caller">
            <strong>{caller.name}</strong> {caller.phone && <span className="muted">{format.phone(caller.phone)}</span>}
            <Button
              type="link"
              size="small"
              onClick={() => {
                change({ caller: null });
                focusLater("caller");
              }}
            >
              <Trans>Another customer</Trans>
            </Button>
          </p>
        ) : (
          <div className="caller-search">
            <SearchBox
              id="caller"
              autoFocus
              label={t`Customer`}
              placeholder={t`Who is asking`}
              text={text}
              onText={setText}
              onGo={go}
              onEnter={take}
            />
          </div>
        )
      }
    </FormRow>
  );
}

const focusLater = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
