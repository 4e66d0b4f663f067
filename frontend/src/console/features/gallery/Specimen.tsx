import type { ReactNode } from "react";

export function Group({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="gallery-group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface Props {
  /** As the component is called in the sources. */
  name: string;
  /** Which of its states this is. */
  state?: ReactNode;
  children: ReactNode;
}

/** One component in one state. Each stands for a page of its own, and may have its one filled button. */
export function Specimen({ name, state, children }: Props) {
  return (
    <div className="specimen" data-specimen={name}>
      <div className="specimen-name">
        <code lang="en">{name}</code>
        {state && <span className="small hint">{state}</span>}
      </div>
      <div className="specimen-body">{children}</div>
    </div>
  );
}
