import { SearchOutlined } from "@ant-design/icons";
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useState } from "react";
import { isComposing } from "@/shared/input/composition";
import { Answers } from "./SearchAnswers";
import { type Answer, useAnswers } from "./search-answers";
import "./search.css";

interface Props {
  /** Of the list of answers; the box itself takes it, too. */
  id: string;
  ref?: Ref<HTMLInputElement>;
  label: string;
  placeholder: string;
  suffix?: ReactNode;
  autoFocus?: boolean;
  text: string;
  onText: (text: string) => void;
  onGo: (answer: Answer) => void;
  /** Enter, where no answer was picked. */
  onEnter: () => void;
  onClose?: () => void;
}

/**
 * A box that answers number, phone, serial, name and text while one types.
 * A combobox of our own (ARIA practices, "list autocomplete with manual selection"): antd's, and its Input, would be an eighth of the entry.
 */
export function SearchBox({ id, ref, label, suffix, text, onText, onGo, onEnter, onClose, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isComposed, setComposed] = useState(true);
  const [active, setActive] = useState(-1);
  const answers = useAnswers(isOpen && isComposed ? text : "");
  const shown = isOpen && answers.length > 0;
  const list = `${id}-answers`;

  useEffect(() => setActive(-1), [text]);

  function go(answer: Answer) {
    setOpen(false);
    onGo(answer);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const picked = answers[active];
    if (event.key === "Enter") {
      event.preventDefault();
      if (shown && picked) return go(picked);
      setOpen(false);
      return onEnter();
    }
    if (event.key === "Escape") {
      if (!shown) onClose?.();
      return setOpen(false);
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || answers.length === 0) return undefined;
    event.preventDefault();
    setOpen(true);
    // One place before the first is the box itself.
    return setActive((before) => ((before + 1 + step + answers.length + 1) % (answers.length + 1)) - 1);
  }

  return (
    <>
      <label className="search-box">
        <SearchOutlined aria-hidden />
        <input
          {...rest}
          id={id}
          ref={ref}
          value={text}
          role="combobox"
          aria-label={label}
          aria-expanded={shown}
          aria-controls={shown ? list : undefined}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
          autoComplete="off"
          onChange={(event) => {
            onText(event.target.value);
            setOpen(true);
          }}
          onBlur={() => setOpen(false)}
          onCompositionStart={() => setComposed(false)}
          onCompositionEnd={() => setComposed(true)}
          onKeyDown={onKeyDown}
        />
        {suffix}
      </label>
      {shown && <Answers id={list} answers={answers} active={active} onGo={go} />}
    </>
  );
}
