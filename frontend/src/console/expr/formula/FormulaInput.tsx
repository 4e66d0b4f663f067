import { useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from "react";
import { isComposing } from "@/shared/input/composition";
import type { FieldSet } from "../fields";
import { writeAt } from "./caret";
import { accepted, suggest, type Suggestion } from "./completion";
import { useFunctions } from "./functions";
import { type FormulaProblem, placeOf, segmentsOf } from "./marks";
import { SuggestionLine } from "./SuggestionLine";

interface Props {
  ref: Ref<HTMLTextAreaElement>;
  fields: FieldSet;
  text: string;
  problems: readonly FormulaProblem[];
  label: string;
  onChange: (text: string) => void;
}

/** A plain text box over its own mirror, which underlines what is wrong; below it what the word may be. */
export function FormulaInput({ ref, fields, text, problems, label, onChange }: Props) {
  const { t } = useLingui();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => box.current!, []);
  const functions = useFunctions().data ?? [];
  // Where somebody has just typed; nothing is offered for merely moving through the text or while composing.
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  const found = caret === undefined ? undefined : suggest(text, caret, fields, functions);
  const items = found?.items ?? [];
  // A word that is still being completed is not wrong yet.
  const wrong =
    items.length > 0 ? problems.filter(({ end }) => !found || placeOf(text, end) <= found.word.start) : problems;
  const close = () => setCaret(undefined);

  function typed(value: string, composing: boolean) {
    onChange(value);
    setActive(0);
    setCaret(composing ? undefined : (box.current?.selectionStart ?? value.length));
  }

  function accept(item: Suggestion) {
    if (!found || caret === undefined) return;
    const next = accepted(text, caret, found.word.start, item, fields);
    writeAt(box.current, next.caret, () => {
      onChange(next.text);
      close();
    });
  }

  function press(event: KeyboardEvent) {
    const item = items[active];
    if (!item || isComposing(event)) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step) setActive((active + step + items.length) % items.length);
    else if (event.key === "Enter" || event.key === "Tab") accept(item);
    else if (event.key === "Escape") close();
    else return;
    // Esc closes this list, not the dialog around it.
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
    event.stopPropagation();
  }

  const listId = `${id}-list`;
  const problemsId = `${id}-problems`;
  return (
    <div className="formula-input">
      <div className="formula-box">
        <div className="formula-mirror" aria-hidden>
          {segmentsOf(text, wrong).map(({ text: part, isWrong }, place) => (
            <span key={`${place}-${part}`} className={isWrong ? "formula-wrong" : undefined}>
              {part}
            </span>
          ))}
          {"\u200b"}
        </div>
        <textarea
          ref={box}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={items.length > 0 ? listId : undefined}
          aria-activedescendant={items.length > 0 ? `${listId}-${active}` : undefined}
          aria-invalid={wrong.length > 0}
          aria-describedby={wrong.length > 0 ? problemsId : undefined}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          rows={1}
          value={text}
          placeholder={t`Type a field, a function or a value`}
          onChange={(event) => typed(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
          onCompositionEnd={(event) => typed(event.currentTarget.value, false)}
          onKeyDown={press}
          onBlur={close}
        />
      </div>
      {items.length > 0 && (
        <div className="formula-list" id={listId} role="listbox" aria-label={t`What may be meant`}>
          {items.map((item, place) => (
            // The text box keeps the focus; the keys are handled there.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={item.key}
              id={`${listId}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === active}
              ref={(line) => {
                if (place === active) line?.scrollIntoView({ block: "nearest" });
              }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => accept(item)}
            >
              <SuggestionLine item={item} />
            </div>
          ))}
        </div>
      )}
      {wrong.length > 0 && (
        <ul id={problemsId} className="plain-list formula-problems" aria-live="polite">
          {wrong.map((problem) => (
            <li key={`${problem.start}-${problem.message}`}>
              <button type="button" className="error-text" onClick={() => show(problem)}>
                {problem.message}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );

  function show({ start, end }: FormulaProblem) {
    box.current?.focus();
    box.current?.setSelectionRange(placeOf(text, start), placeOf(text, end));
  }
}
