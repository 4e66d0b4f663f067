import { Plural, Trans } from "@lingui/react/macro";
import { useFormat } from "@/shared/format";
import { usePresence } from "@/shared/live/live";

const most = 2;

/** Who else has this record before their eyes, in one short line; who types comes first. */
export function Presence({ topic }: { topic: string }) {
  const format = useFormat();
  const people = usePresence(topic);
  const typing = people.filter((person) => person.typing);
  const said = typing.length > 0 ? typing : people;
  const names = format.names(said.slice(0, most).map((person) => person.name));
  const count = Math.max(0, said.length - most);
  return (
    <span className={typing.length > 0 ? "presence typing" : "presence"} role="status">
      {said.length > 0 &&
        (typing.length > 0 ? <Typing names={names} count={count} /> : <Looking names={names} count={count} />)}
    </span>
  );
}

interface Props {
  names: string;
  /** How many more there are. */
  count: number;
}

function Typing({ names, count }: Props) {
  if (count === 0) return <Trans>{names} typing</Trans>;
  return <Plural value={count} one={`${names} and # more typing`} other={`${names} and # more typing`} />;
}

function Looking({ names, count }: Props) {
  if (count === 0) return <Trans>{names} also here</Trans>;
  return <Plural value={count} one={`${names} and # more here`} other={`${names} and # more here`} />;
}
