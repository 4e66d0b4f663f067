import { useLingui } from "@lingui/react/macro";
import { useFormat } from "@/shared/format";
import { StateMark } from "../../../ui/badges";
import type { Call } from "../calling";

/** What became of a call, and how long they talked. */
export function CallState({ call }: { call: Call }) {
  const { t } = useLingui();
  const format = useFormat();
  const { state, direction, answered_at, ended_at } = call;
  if (state === "missed")
    return <StateMark shape="ring">{call.called_back_at ? t`Missed, called back` : t`Missed`}</StateMark>;
  if (state === "unanswered") return <StateMark shape="ring">{t`Not reached`}</StateMark>;
  if (state === "answered" && answered_at && ended_at) {
    const long = format.timer((Date.parse(ended_at) - Date.parse(answered_at)) / 1000);
    return <StateMark shape="tick">{direction === "in" ? t`Incoming, ${long}` : t`Outgoing, ${long}`}</StateMark>;
  }
  return <StateMark shape="half">{state === "on" ? t`On the phone` : t`Rings`}</StateMark>;
}

/** The telephone system keeps the recording; that somebody listened is kept here. */
export function Listen({ call: { id, recording } }: { call: Call }) {
  const { t } = useLingui();
  if (!recording) return null;
  return (
    <a href={`/api/v1/calls/${id}/recording`} target="_blank" rel="noopener noreferrer">
      {t`Recording`}
    </a>
  );
}
