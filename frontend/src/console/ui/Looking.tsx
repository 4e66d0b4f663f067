import { EyeOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { useFormat } from "@/shared/format";
import { usePresence } from "@/shared/live/live";

/** In a row: that somebody else has this record open, and who. Nothing where nobody does. */
export function Looking({ topic }: { topic: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const people = usePresence(topic);
  if (people.length === 0) return null;
  const names = format.names(people.map((person) => person.name));
  return (
    <span
      className="looking"
      title={people.some((person) => person.typing) ? t`${names} typing` : t`${names} also here`}
    >
      <EyeOutlined aria-hidden /> {format.names(people.slice(0, 2).map((person) => person.name))}
    </span>
  );
}
