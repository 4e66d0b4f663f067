import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import { Time, useFormat } from "@/shared/format";
import { problemText } from "@/shared/ui/problem-text";
import { useMay } from "../../../app/session";
import { Chip, StateMark } from "../../../ui/badges";
import { CopyText } from "../../../ui/CopyText";
import { useAsk } from "../../../ui/use-ask";
import { useUndo } from "../../../ui/use-undo";
import { useTicketTypes } from "../../tickets/queries";
import { useAct } from "../parts/act";
import { at, linesKey, type Made, type PhoneLine, type PhoneLineTest } from "./queries";
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
        <Health line={line} />
        <p className="small hint">
          <CopyText text={addressOf(line.id)} shown={addressOf(line.id)} />
        </p>
        <Seats line={line} />
        <Answer test={test.data} error={test.error} />
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

function Health({ line }: { line: PhoneLine }) {
  if (line.closed) return null;
  if (line.problem)
    return (
      <p className="error-text">
        <Trans>
          Since <Time at={line.problem_since} />: {line.problem}
        </Trans>
      </p>
    );
  if (!line.last_event_at)
    return (
      <StateMark shape="ring">
        <Trans>Its telephone system has told nothing yet.</Trans>
      </StateMark>
    );
  return (
    <StateMark shape="tick">
      <Trans>
        Last event <Time at={line.last_event_at} />
      </Trans>
    </StateMark>
  );
}

function Answer({ test, error }: { test: PhoneLineTest | undefined; error: Error | null }) {
  if (error)
    return (
      <p className="error-text" role="alert">
        {problemText(error)}
      </p>
    );
  if (!test) return null;
  return (
    <div role="status">
      {test.works ? (
        <>
          <p>
            <Trans>It works. The telephone system answers:</Trans>
          </p>
          <code className="admin-secret" translate="no">
            {test.answer}
          </code>
        </>
      ) : (
        <p className="error-text">{test.answer}</p>
      )}
    </div>
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
  const undo = useUndo();
  const mayTurn = useMay(closed ? "phone_line.reopen" : "phone_line.close");
  const reopen = useAct(
    () => unwrap(api.POST("/api/v1/phone/lines/{line_id}/reopen", at(id))),
    linesKey,
    () => t`${name} is open again`,
  );
  const close = useAct(
    () => unwrap(api.POST("/api/v1/phone/lines/{line_id}/close", at(id))),
    linesKey,
    () => {
      undo(t`${name} is closed`, () => reopen.mutate(undefined));
      return "";
    },
  );
  const turn = closed ? reopen : close;
  if (!mayTurn) return null;
  return (
    <Button loading={turn.isPending} onClick={() => turn.mutate(undefined)}>
      {closed ? <Trans context="line">Open again</Trans> : <Trans context="line">Close</Trans>}
    </Button>
  );
}
