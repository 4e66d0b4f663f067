import { Trans, useLingui } from "@lingui/react/macro";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Ticket } from "@/shared/api/types";
import { useDraft } from "@/shared/input/draft";
import { useLatest } from "@/shared/input/latest";
import { useShortcut } from "../../../ui/shortcuts";
import { may } from "./verbs";
import { Writer } from "./Writer";
import { type Mode, modes } from "./writing";

/** 回复客户, 内部备注 or 登记沟通: three ways to say something, each with its own draft. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const open = modes.filter((mode) => may(ticket, mode));
  const [chosen, setMode] = useDraft<Mode>(`mode.${ticket.id}`, "reply");
  const mode = open.includes(chosen) ? chosen : open[0];

  // Whoever chose how to write means to write: at once, or as soon as the editor is there.
  const wanted = useRef(false);
  const show = (next: Mode) => {
    setMode(next);
    wanted.current = true;
    requestAnimationFrame(() => {
      const editor = document.getElementById("composer");
      wanted.current = !editor;
      editor?.focus();
    });
  };
  const onReady = () => {
    // In the next frame, and by its element: another editor may take its place at once.
    if (wanted.current) requestAnimationFrame(() => document.getElementById("composer")?.focus());
    wanted.current = false;
  };
  useShortcut("r", () => show("reply"), open.includes("reply"));
  useShortcut("n", () => show("note"), open.includes("note"));
  useShortcut("l", () => show("log"), open.includes("log"));

  // Who comes from a call writes down what was said there.
  const hash = useLocation({ select: (location) => location.hash });
  const onLog = useLatest(() => show("log"));
  useEffect(() => {
    if (hash === "log") onLog.current();
  }, [hash, onLog]);

  if (!mode) return null;
  const titles = {
    reply: <Trans>Reply to customer</Trans>,
    note: <Trans>Internal note</Trans>,
    log: <Trans>Log a conversation</Trans>,
  };
  return (
    <div className={`composer ${mode}`}>
      <div className="composer-tabs" role="tablist" aria-label={t`What to write`}>
        {open.map((each) => (
          <button key={each} type="button" role="tab" aria-selected={mode === each} onClick={() => show(each)}>
            {titles[each]}
          </button>
        ))}
      </div>
      <Writer key={`${mode}.${ticket.id}`} mode={mode} ticket={ticket} onReady={onReady} />
    </div>
  );
}
