import type { ReactNode } from "react";
import "./settings.css";

/** A part of the settings, parted from the one above by a line. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="settings-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
