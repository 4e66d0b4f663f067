import type { ReactNode } from "react";
import "./badges.css";

/** How a state looks before its word is read; every noun gives its own states these shapes. */
export type Shape = "ring" | "half" | "bars" | "tick" | "disc";

const drawings: Record<Shape, ReactNode> = {
  ring: <circle cx="8" cy="8" r="6" className="stroke" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6" className="stroke" />
      <path d="M8 2a6 6 0 0 1 0 12z" />
    </>
  ),
  bars: <path d="M4 3h3v10H4zM9 3h3v10H9z" />,
  tick: <path d="m2.500 8.500 3.700 3.700L13.500 5" className="stroke" />,
  disc: <circle cx="8" cy="8" r="6" className="faint" />,
};

interface StateProps {
  shape: Shape | undefined;
  title?: string | undefined;
  children: ReactNode;
}

/** Shape and word: it is told apart without colour. */
export function StateMark({ shape, title, children }: StateProps) {
  return (
    <span className="state" title={title}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden className="state-shape">
        {shape && drawings[shape]}
      </svg>
      <span>{children}</span>
    </span>
  );
}

/** Grey says what something is; amber and red say that somebody must act. */
export type Tone = "grey" | "amber" | "red";

/** A tag, a tier, a priority: a word on a tint. */
export function Chip({ tone = "grey", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={tone === "grey" ? "chip" : `chip ${tone}`}>
      <span className="ellipsis">{children}</span>
    </span>
  );
}

const most = 99;

/** A count never grows wider than its place. */
export const countText = (count: number): string => (count > most ? `${most}+` : String(count));

/** What this person must act on; red only if something in it is overdue. Nothing is no count. */
export function Count({ of, late = false }: { of: number; late?: boolean }) {
  if (of === 0) return null;
  return <span className={late ? "count late" : "count"}>{countText(of)}</span>;
}
