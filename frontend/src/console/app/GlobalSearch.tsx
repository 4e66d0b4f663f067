import { SearchOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Input, type InputRef } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isComposing } from "@/shared/input/composition";
import { useShortcut } from "../ui/shortcuts";
import { Answers } from "./SearchAnswers";
import { type Answer, useAnswers } from "./search-answers";
import "./search.css";

/**
 * One box that answers number, phone, serial, name and text: while one types, and with Enter as a list.
 * A combobox of our own (ARIA practices, "list autocomplete with manual selection"): antd's would be a tenth of the entry.
 */
export function GlobalSearch() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }).q ?? "";
  const [text, setText] = useState(asked);
  const [isOpen, setOpen] = useState(false);
  const [isComposed, setComposed] = useState(true);
  const [active, setActive] = useState(-1);
  const input = useRef<InputRef>(null);
  const answers = useAnswers(isOpen && isComposed ? text : "");
  const shown = isOpen && answers.length > 0;

  useEffect(() => setText(asked), [asked]);
  useEffect(() => setActive(-1), [text]);
  useShortcut("/", () => input.current?.focus({ cursor: "all" }));

  function close() {
    setOpen(false);
    input.current?.blur();
  }

  function go(answer: Answer) {
    close();
    setText(asked);
    if (answer.kind === "ticket") void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(answer.id) } });
    else void navigate({ to: "/customers/$customerId", params: { customerId: String(answer.id) } });
  }

  function list() {
    const q = text.trim();
    close();
    void navigate({ to: "/tickets", search: q ? { q } : {} });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const picked = answers[active];
    if (event.key === "Enter") return shown && picked ? go(picked) : list();
    if (event.key === "Escape") return shown ? setOpen(false) : close();
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || answers.length === 0) return undefined;
    event.preventDefault();
    setOpen(true);
    // One place before the first is the box itself.
    return setActive((before) => ((before + 1 + step + answers.length + 1) % (answers.length + 1)) - 1);
  }

  return (
    <search className="global-search">
      <Input
        ref={input}
        value={text}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd aria-hidden>/</kbd>}
        placeholder={t`Search number, phone, customer or text`}
        role="combobox"
        aria-label={t`Search tickets`}
        aria-expanded={shown}
        aria-controls={shown ? "search-answers" : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `search-answer-${active}` : undefined}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onCompositionStart={() => setComposed(false)}
        onCompositionEnd={() => setComposed(true)}
        onKeyDown={onKeyDown}
      />
      {shown && <Answers answers={answers} active={active} onGo={go} />}
    </search>
  );
}
