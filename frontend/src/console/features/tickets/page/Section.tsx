import type { ReactNode } from "react";

/** A folding part of the side panel. */
export function Section({ title, action, children }: { title: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <details className="section" open>
      <summary>
        <h2>{title}</h2>
      </summary>
      {action && <div className="section-action">{action}</div>}
      <div className="section-body">{children}</div>
    </details>
  );
}

export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
