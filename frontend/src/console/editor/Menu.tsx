import { Trans, useLingui } from "@lingui/react/macro";
import type { SuggestionKeyDownProps, SuggestionProps } from "@tiptap/suggestion";
import { useMemo, useRef, useState } from "react";
import { isComposing } from "@/shared/input/composition";

export interface Offered {
  id: number;
  label: string;
  detail?: string;
  /** What takes the place of what was typed, where that is more than the label. */
  html?: string;
}

interface Open {
  items: Offered[];
  at: number;
  left: number;
  bottom: number;
  choose: (item: Offered) => void;
}

export type Lifecycle = ReturnType<typeof useMenu>["lifecycle"];

/** What is offered at the caret, and how the editor's keys move in it. */
export function useMenu() {
  const [open, setOpen] = useState<Open | null>(null);
  const now = useRef<Open | null>(null);
  const lifecycle = useMemo(() => {
    const show = (next: Open | null) => {
      now.current = next;
      setOpen(next);
    };
    const from = ({ items, clientRect, command }: SuggestionProps<Offered, Offered>) => {
      const place = clientRect?.();
      show({
        items,
        at: 0,
        left: Math.min(place?.left ?? 0, window.innerWidth - 320),
        bottom: window.innerHeight - (place?.top ?? 0) + 4,
        choose: command,
      });
    };
    const onKeyDown = ({ event }: SuggestionKeyDownProps) => {
      const shown = now.current;
      if (!shown || isComposing(event)) return false;
      if (event.key === "Escape") {
        show(null);
        event.stopPropagation();
        return true;
      }
      const count = shown.items.length;
      if (count === 0) return false;
      if (event.key === "ArrowDown") show({ ...shown, at: (shown.at + 1) % count });
      else if (event.key === "ArrowUp") show({ ...shown, at: (shown.at + count - 1) % count });
      else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") {
        const chosen = shown.items[shown.at];
        if (chosen) shown.choose(chosen);
      } else return false;
      return true;
    };
    return () => ({ onStart: from, onUpdate: from, onKeyDown, onExit: () => show(null) });
  }, []);
  return { open, isOpen: () => now.current !== null, lifecycle };
}

export function Menu({ menu: { open } }: { menu: ReturnType<typeof useMenu> }) {
  const { t } = useLingui();
  if (!open) return null;
  return (
    <div
      className="editor-menu"
      role="listbox"
      aria-label={t`Fits what is typed`}
      style={{ left: open.left, bottom: open.bottom }}
    >
      {open.items.map((item, place) => (
        <button
          key={item.id}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={place === open.at}
          // The editor keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            open.choose(item);
          }}
        >
          <span className="ellipsis">{item.label}</span>
          {item.detail && <span className="choice-detail ellipsis">{item.detail}</span>}
        </button>
      ))}
      {open.items.length === 0 && (
        <p className="hint">
          <Trans>Nothing fits.</Trans>
        </p>
      )}
    </div>
  );
}
