import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CallNow, MyCalls } from "../queries";
import { CallCard } from "./CallCard";
import "./pop.css";

/** A call that was hidden comes back when it is answered, not when it ends. */
const staysAway = (hidden: CallNow, { id, state }: CallNow) =>
  hidden.id === id && (hidden.state === state || state === "ended");

/** What rings and is on, in a corner: it is read out, and takes nothing away from who is writing. */
export function CallCards({ mine }: { mine: MyCalls }) {
  const { t } = useLingui();
  const [away, setAway] = useState<readonly CallNow[]>([]);
  const shown = mine.calls.filter((call) => !away.some((hidden) => staysAway(hidden, call)));
  return (
    <section className="calls" aria-live="polite" aria-label={t`My calls`}>
      {shown.map((call, place) => (
        <CallCard
          key={call.id}
          call={call}
          now={mine.now}
          hasKeys={place === 0}
          onAway={() => setAway([...away, call])}
        />
      ))}
    </section>
  );
}
