import type { ReactNode } from "react";

interface Props {
  /** One sentence: what belongs here, or what hides it. */
  children: ReactNode;
  /** One button or link: what makes it, or what shows it again. */
  action?: ReactNode;
}

/** What stands where nothing is yet. */
export function Empty({ children, action }: Props) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
