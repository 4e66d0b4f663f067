import { useLingui as useI18n } from "@lingui/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Time, useFormat, useMinute } from "@/shared/format";
import { Gap } from "../../ui/Gap";
import { Header, Part } from "../admin/parts/Header";
import { Loaded } from "../admin/parts/Loaded";
import { Levels } from "./Levels";
import { People } from "./People";
import { type Queue, gives, queueQuery } from "./queries";
import { SetQueueDialog } from "./SetQueueDialog";
import { Waiting } from "./Waiting";
import { modeHelp, modeWords } from "./words";

export function QueuePage({ unit }: { unit: number }) {
  const found = useQuery(queueQuery(unit));
  return <Loaded query={found}>{(queue) => <Shown queue={queue} />}</Loaded>;
}

function Shown({ queue }: { queue: Queue }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [isSetting, set] = useState(false);
  return (
    <>
      <Header title={queue.name}>
        {queue.can_set && (
          <Button onClick={() => set(true)}>
            <Trans>Set how tickets are given out</Trans>
          </Button>
        )}
      </Header>
      <div className="admin-record">
        <p className="team-mode">
          <strong>{_(modeWords[queue.mode])}</strong> <span className="muted">{_(modeHelp[queue.mode])}</span>
          {gives(queue.mode) && (
            <span className="muted">
              <Gap />
              {queue.only_present ? t`Only to people who are here.` : t`Also to people who come later.`}
            </span>
          )}
        </p>
        <Stuck queue={queue} />
        <Part title={<Trans>People</Trans>}>
          {queue.people.length ? (
            <People queue={queue} />
          ) : (
            <p className="muted">
              <Trans>Nobody in this unit may claim tickets.</Trans>
            </p>
          )}
        </Part>
        <Part
          title={
            <>
              <Trans>Waiting for somebody</Trans> <Number of={queue.waiting} />
            </>
          }
        >
          <Waiting queue={queue} />
        </Part>
        <Part title={<Trans>Levels of support, last 30 days</Trans>}>
          <Levels levels={queue.levels} />
        </Part>
      </div>
      {isSetting && <SetQueueDialog queue={queue} onClose={() => set(false)} />}
    </>
  );
}

const Number = ({ of }: { of: number }) => <span className="muted">{useFormat().number(of)}</span>;

/** What keeps the dispatcher from giving: closed hours, or nobody who can take more. */
function Stuck({ queue }: { queue: Queue }) {
  const format = useFormat();
  const now = useMinute();
  if (!gives(queue.mode)) return null;
  if (queue.opens_at) {
    return (
      <p className="note">
        <Trans>
          Outside working hours: tickets are given out again <Time at={queue.opens_at} />.
        </Trans>
      </p>
    );
  }
  const isAble = queue.people.some(({ why }) => why === "");
  if (!queue.waiting || isAble || !queue.waits_since) return null;
  const waited = format.span(Math.max(0, (now - Date.parse(queue.waits_since)) / 1000));
  return (
    <p className="note amber" role="status">
      <Plural
        value={queue.waiting}
        one="# ticket waits, and nobody can take it."
        other="# tickets wait, and nobody can take them."
      />
      <Gap />
      <Trans>It has been so for {waited}.</Trans>
    </p>
  );
}
