import { useFormat } from "@/shared/format";
import "./badges.css";

/** The last characters of a name on grey; the name itself stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className="avatar" aria-hidden>
      {useFormat().initials(name)}
    </span>
  );
}

/** Who it is; people of the same name show their unit. */
export function Person({ name, unit }: { name: string; unit?: string }) {
  return (
    <span className="person-line">
      <Avatar name={name} />
      <span className="ellipsis">{name}</span>
      {unit && <span className="hint ellipsis">{unit}</span>}
    </span>
  );
}
