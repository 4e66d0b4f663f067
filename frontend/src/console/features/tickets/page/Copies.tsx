import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Select } from "antd";
import { useState } from "react";
import { type Copied, isAddress } from "./writing";

interface Props {
  /** Those of the draft; `usual` where it says nothing: whoever got the customer's last mail, too. */
  value: Copied;
  onChange: (copied: Copied) => void;
}

const between = [",", ";", "，", "；"];
/** “Eve <eve@example.com>”, as it is copied from a mail program; or several in a row. */
const bare = (written: string) => {
  const named = /<([^<>]+)>\s*$/.exec(written)?.[1];
  return named ? [named] : written.split(/\s+/);
};

/** 抄送 and 密送: who gets the answer by mail, too. One word until somebody is wanted. */
export function Copies({ value, onChange }: Props) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [withHidden, setHidden] = useState(false);
  const hasHidden = withHidden || value.bcc.length > 0;
  if (!isOpen && value.cc.length + value.bcc.length === 0)
    return (
      <div className="composer-no-copies">
        <Button type="text" onClick={() => setOpen(true)}>
          <Trans context="mail">Cc</Trans>
        </Button>
      </div>
    );
  return (
    <>
      <div className="composer-copies">
        <Addresses
          id="cc"
          label={t({ message: "Cc", context: "mail" })}
          value={value.cc}
          isFirst={isOpen}
          onChange={(cc) => onChange({ ...value, cc })}
        />
        {!hasHidden && (
          <Button type="text" onClick={() => setHidden(true)}>
            <Trans context="mail">Bcc</Trans>
          </Button>
        )}
      </div>
      {hasHidden && (
        <div className="composer-copies">
          <Addresses
            id="bcc"
            label={t({ message: "Bcc", context: "mail" })}
            value={value.bcc}
            isFirst={withHidden}
            onChange={(bcc) => onChange({ ...value, bcc })}
          />
        </div>
      )}
    </>
  );
}

interface AddressesProps {
  id: keyof Copied;
  label: string;
  value: string[];
  /** Somebody has just asked for it. */
  isFirst: boolean;
  onChange: (value: string[]) => void;
}

function Addresses({ id, label, value, isFirst, onChange }: AddressesProps) {
  const [typed, setTyped] = useState("");
  const wrong = value.find((each) => !isAddress(each));
  const take = (written: string[]) => onChange([...new Set(written.flatMap(bare).filter(Boolean))]);
  return (
    <>
      <span className="small muted" aria-hidden>
        {label}
      </span>
      <div className="composer-addresses">
        <Select
          mode="tags"
          id={id}
          aria-label={label}
          aria-invalid={Boolean(wrong)}
          aria-describedby={wrong && `${id}-error`}
          value={value}
          open={false}
          suffixIcon={null}
          autoFocus={isFirst}
          tokenSeparators={between}
          searchValue={typed}
          {...(wrong && { status: "error" as const })}
          onSearch={setTyped}
          onChange={(next: string[]) => {
            take(next);
            setTyped("");
          }}
          // What stands there when one goes on is meant.
          onBlur={() => {
            if (typed.trim()) take([...value, typed]);
            setTyped("");
          }}
        />
        {wrong && (
          <p id={`${id}-error`} className="small error-text" role="alert">
            <Trans>{wrong} is not an e-mail address.</Trans>
          </p>
        )}
      </div>
    </>
  );
}
