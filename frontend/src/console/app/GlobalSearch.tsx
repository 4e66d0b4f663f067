import { useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useShortcut } from "../ui/shortcuts";
import { SearchBox } from "./SearchBox";
import type { Answer } from "./search-answers";

/** The box of the top bar: an answer is opened, and Enter shows all of them as a list. */
export function GlobalSearch() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }).q ?? "";
  const [text, setText] = useState(asked);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => setText(asked), [asked]);
  useShortcut("/", () => {
    input.current?.focus();
    input.current?.select();
  });

  function go(answer: Answer) {
    input.current?.blur();
    setText(asked);
    if (answer.kind === "ticket") void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(answer.id) } });
    else void navigate({ to: "/customers/$customerId", params: { customerId: String(answer.id) } });
  }

  function list() {
    const q = text.trim();
    input.current?.blur();
    void navigate({ to: "/tickets", search: q ? { q } : {} });
  }

  return (
    <search className="global-search">
      <SearchBox
        id="search"
        ref={input}
        label={t`Search tickets`}
        placeholder={t`Search number, phone, customer or text`}
        suffix={<kbd aria-hidden>/</kbd>}
        text={text}
        onText={setText}
        onGo={go}
        onEnter={list}
        onClose={() => input.current?.blur()}
      />
    </search>
  );
}
