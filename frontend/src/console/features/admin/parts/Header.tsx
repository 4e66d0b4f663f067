import type { ReactNode } from "react";
import { useTitle } from "../../../ui/title";

/** A page's name, and right of it what can be made here. */
export function Header({ title, children }: { title: string; children?: ReactNode }) {
  useTitle(title);
  return (
    <header className="page-header">
      <h1>{title}</h1>
      {children && <div className="admin-header-tools">{children}</div>}
    </header>
  );
}

/** A part of a record's page, parted from the one above by a line. */
export function Part({ title, action, children }: { title: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="admin-part">
      <div className="admin-part-head">
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
