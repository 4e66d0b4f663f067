import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { FieldSet } from "../fields";
import { accepted, fitting } from "./completion";
import { useFunctions } from "./functions";
import { SuggestionLine } from "./SuggestionLine";

interface Props {
  fields: FieldSet;
  insert: (part: string, caret: number) => void;
}

/** Everything that a formula may hold, to look through and to insert by a click. */
export function FormulaParts({ fields, insert }: Props) {
  const { t } = useLingui();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const functions = useFunctions().data ?? [];
  return (
    <div className="formula-parts">
      <Button type="text" size="small" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <Trans>Fields and functions</Trans>
      </Button>
      {isOpen && (
        <div id={id}>
          <Input
            aria-label={t`Look for a field or function`}
            placeholder={t`Look for a field or function`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <ul className="plain-list formula-palette">
            {fitting(typed, fields, functions).map((item) => (
              <li key={item.key}>
                <button
                  type="button"
                  onClick={() => {
                    const part = accepted("", 0, 0, item, fields);
                    insert(part.text, part.caret);
                  }}
                >
                  <SuggestionLine item={item} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
