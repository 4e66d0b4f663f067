import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { CopyText } from "../../../ui/CopyText";
import { useAsk } from "../../../ui/use-ask";
import { useTicketTypes } from "../../tickets/queries";
import { useAct, useTurn } from "../parts/act";
import { Answer, Health, Verdict } from "../parts/Health";
import { at, linesKey, type Made, type PhoneLine } from "./queries";
import { addressOf } from "./SecretDialog";
import { Seats } from "./Seats";

interface Props {
  line: PhoneLine;
  onEdit: () => void;
  onSecret: (made: Made) => void;
}

export function LineRow({ line, onEdit, onSecret }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const types = useTicketTypes().data ?? [];
  const type = types.find(({ key }) => key === line.type)?.title ?? line.type;
  const mayEdit = useMay("phone_line.edit");
  const test = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/phone/lines/{line_id}/test", at(line.id))),
  });
  const { name } = line;
  return (
    <li className="admin-row">
      <div>
        <p>
          <strong>{name}</strong> {format.names(line.numbers.map(format.phone))}{" "}
          {line.closed && <Chip>{t({ message: "closed", context: "line" })}</Chip>}
        </p>
        <p className="small hint">
          {type} · <Trans>in time within {format.span(line.answer_within)}</Trans>
        </p>
        <Fares line={line} />
        <p className="small hint">
          <Trans>The telephone system tells of calls at:</Trans>{" "}
          <CopyText text={addressOf(line.id)} shown={addressOf(line.id)} />
        </p>
        <Seats line={line} />
        <Answer test={test}>
          {({ works, answer }) => (
            <Verdict works={works} hint={answer} answer={works ? answer : ""}>
              <Trans>It works. The telephone system answers:</Trans>
            </Verdict>
          )}
        </Answer>
      </div>
      <div className="admin-buttons">
        {mayEdit && line.call_url && (
          <Button loading={test.isPending} aria-label={t`Test ${name}`} onClick={() => test.mutate()}>
            <Trans>Test</Trans>
          </Button>
        )}
        {mayEdit && (
          <Button aria-label={t`Edit ${name}`} onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
        )}
        <Rotate line={line} onSecret={onSecret} />
        <Turn line={line} />
      </div>
    </li>
  );
}

function Fares({ line: { closed, problem, problem_since, last_event_at } }: { line: PhoneLine }) {
  if (closed) return null;
  return (
    <Health
      problem={
        problem && (
          <Trans>
            Since <Time at={problem_since} />: {problem}
          </Trans>
        )
      }
      at={last_event_at}
      never={<Trans>Its telephone system has told nothing yet.</Trans>}
    >
      <Trans>
        Last event <Time at={last_event_at} />
      </Trans>
    </Health>
  );
}

/** The old secret ends at once, so it is asked. */
function Rotate({ line, onSecret }: { line: PhoneLine; onSecret: (made: Made) => void }) {
  const { t } = useLingui();
  const ask = useAsk();
  const mayRotate = useMay("phone_line.rotate");
  const rotate = useAct(
    () => unwrap(api.POST("/api/v1/phone/lines/{line_id}/rotate", at(line.id))),
    linesKey,
    (made) => {
      onSecret(made);
      return "";
    },
  );
  if (!mayRotate) return null;
  return (
    <Button
      loading={rotate.isPending}
      onClick={() =>
        ask({
          title: t`Make a new secret for ${line.name}?`,
          content: t`The telephone system is refused until it has the new one.`,
          verb: t`Make a new secret`,
          then: () => rotate.mutate(undefined),
        })
      }
    >
      <Trans>New secret</Trans>
    </Button>
  );
}

function Turn({ line: { id, name, closed } }: { line: PhoneLine }) {
  const { t } = useLingui();
  const mayTurn = useMay(closed ? "phone_line.reopen" : "phone_line.close");
  const turn = useTurn(closed, linesKey, {
    close: {
      send: () => unwrap(api.POST("/api/v1/phone/lines/{line_id}/close", at(id))),
      said: t`${name} is closed`,
    },
    reopen: {
      send: () => unwrap(api.POST("/api/v1/phone/lines/{line_id}/reopen", at(id))),
      said: t`${name} is open again`,
    },
  });
  if (!mayTurn) return null;
  return (
    <Button loading={turn.isPending} onClick={() => turn.mutate(undefined)}>
      {closed ? <Trans context="line">Open again</Trans> : <Trans context="line">Close</Trans>}
    </Button>
  );
}
