import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { App, Button } from "antd";
import { useEffect, useState } from "react";
import type { Category, TicketRow } from "@/shared/api/types";
import { useLatest } from "@/shared/input/latest";
import { problemText } from "@/shared/ui/problem-text";
import { isBusy, useShortcut } from "../../../ui/shortcuts";
import { useEdit } from "./edit";
import { priorityWords } from "../words";

const priorityKeys: [key: string, priority: number][] = [
  ["u", 1],
  ["h", 2],
  ["n", 3],
  ["l", 4],
];

interface Props {
  ticket: TicketRow;
  categories: Category[];
  onChosen: (category: number) => void;
}

/** The categories as keys: a number chooses, or goes one level down where there are finer ones; 0 goes up again. */
export function Choices({ ticket, categories, onChosen }: Props) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const { message } = App.useApp();
  const edit = useEdit(ticket.id);
  const [above, setAbove] = useState<number | null>(null);
  const [priority, setPriority] = useState(ticket.priority);
  const offered = categories.filter(({ parent }) => parent === above);
  const failed = (error: unknown) => void message.error(problemText(error));

  function take(category: Category) {
    if (above !== category.id && categories.some(({ parent }) => parent === category.id)) return setAbove(category.id);
    edit.mutate({ category: category.id }, { onError: failed });
    return onChosen(category.id);
  }

  function rank(next: number) {
    setPriority(next);
    edit.mutate({ priority: next }, { onError: failed });
  }

  const byDigit = useLatest((digit: number) => {
    if (digit === 0) return setAbove(categories.find(({ id }) => id === above)?.parent ?? null);
    const chosen = offered[digit - 1];
    return chosen && take(chosen);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!/^\d$/.test(event.key) || isBusy(event)) return;
      event.preventDefault();
      byDigit.current(Number(event.key));
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [byDigit]);
  useShortcut("u", () => rank(1));
  useShortcut("h", () => rank(2));
  useShortcut("n", () => rank(3));
  useShortcut("l", () => rank(4));

  const parent = categories.find(({ id }) => id === above);
  return (
    <>
      <section aria-label={t`Category`}>
        <h2>{parent ? parent.title : <Trans>Category</Trans>}</h2>
        <ol className="triage-choices">
          {offered.map((category, place) => (
            <li key={category.id}>
              <Button type="text" block onClick={() => take(category)}>
                {place < 9 && <kbd>{place + 1}</kbd>} <span className="ellipsis">{category.title}</span>
              </Button>
            </li>
          ))}
          {parent && (
            <>
              <li>
                <Button
                  type="text"
                  block
                  onClick={() => {
                    edit.mutate({ category: parent.id }, { onError: failed });
                    onChosen(parent.id);
                  }}
                >
                  <Trans>{parent.title}, nothing finer</Trans>
                </Button>
              </li>
              <li>
                <Button type="text" block onClick={() => byDigit.current(0)}>
                  <kbd>0</kbd> <Trans>Back</Trans>
                </Button>
              </li>
            </>
          )}
        </ol>
      </section>
      <section aria-label={t`Priority`}>
        <h2>
          <Trans>Priority</Trans>
        </h2>
        <div className="triage-priorities">
          {priorityKeys.map(([key, value]) => {
            const word = priorityWords[value];
            return (
              <Button key={key} size="small" aria-pressed={priority === value} onClick={() => rank(value)}>
                <kbd>{key.toUpperCase()}</kbd> {word && _(word)}
              </Button>
            );
          })}
        </div>
      </section>
    </>
  );
}
