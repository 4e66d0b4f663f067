import { Trans } from "@lingui/react/macro";
import { useMay, useMe } from "../../../app/session";
import { StandIns } from "../../stand-ins/StandIns";
import { Part } from "../parts/Header";
import type { WholePerson } from "./queries";

/** Who does somebody's work while he is away. */
export function StandInsPart({ person }: { person: WholePerson }) {
  const me = useMe();
  const mayArrange = useMay("stand_in.arrange");
  if (!mayArrange && me.id !== person.id) return null;
  return (
    <Part title={<Trans>While away</Trans>}>
      <StandIns
        user={person.id}
        name={person.name}
        canArrange={person.is_active}
        empty={<Trans>Whoever stands in may do what this person may do, and hears of the same.</Trans>}
      />
    </Part>
  );
}
