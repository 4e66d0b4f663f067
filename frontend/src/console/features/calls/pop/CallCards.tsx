import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { MyCalls } from "../queries";
import { CallCard } from "./CallCard";
import "./pop.css";

/** What rings and is on, in a corner: it is read out, and takes nothing away from who is writing. */
export function CallCards({ mine }: { mine: MyCalls }) {
  const { t } = useLingui();
  const [away, setAway] = useState<readonly number[]>([]);
  const shown = mine.calls.filter(({ id, state }) => !away.includes(id) || state === "ringing");
  return (
    <section className="calls" aria-live="polite" aria-label={t`My calls`}>
      {shown.map((call, place) => (
        <CallCard
          key={call.id}
          call={call}
          now={mine.now}
          hasKeys={place === 0}
          onAway={() => setAway([...away, call.id])}
        />
      ))}
    </section>
  );
}
