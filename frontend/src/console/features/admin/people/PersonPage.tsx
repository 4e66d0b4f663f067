import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { Time, useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { Chip } from "../../../ui/badges";
import { useAsk } from "../../../ui/use-ask";
import { useAct } from "../parts/act";
import { Header, Part } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { EditPersonDialog } from "./EditPersonDialog";
import { LeaveDialog } from "./LeaveDialog";
import { LinkDialog } from "./LinkDialog";
import { PlacesPart } from "./PlacesPart";
import { StandInsPart } from "./StandInsPart";
import { peopleKey, personQuery, type WholePerson } from "./queries";

/** One person: who it is, which places he has, and how he comes in. */
export function PersonPage({ id }: { id: number }) {
  return <Loaded query={useQuery(personQuery(id))}>{(person) => <Whole person={person} />}</Loaded>;
}

function Whole({ person }: { person: WholePerson }) {
  const name = person.name || person.username;
  return (
    <>
      <Header title={name}>
        <StateButtons person={person} />
      </Header>
      <div className="admin-record">
        {!person.is_active && (
          <p>
            <Chip>
              <Trans context="person">Has left</Trans>
            </Chip>
          </p>
        )}
        <Who person={person} />
        <PlacesPart person={person} />
        <StandInsPart person={person} />
        <SignInPart person={person} />
      </div>
    </>
  );
}

function StateButtons({ person }: { person: WholePerson }) {
  const { t } = useLingui();
  const [leaving, setLeaving] = useState(false);
  const mayLeave = useMay("user.deactivate");
  const mayReturn = useMay("user.activate");
  const path = { params: { path: { user_id: person.id } } };
  const come = useAct(
    () => unwrap(api.POST("/api/v1/users/{user_id}/activate", path)),
    peopleKey,
    () => t`${person.name} can sign in again`,
  );
  if (!person.is_active)
    return mayReturn ? (
      <Button loading={come.isPending} onClick={() => come.mutate(undefined)}>
        <Trans>Activate</Trans>
      </Button>
    ) : null;
  if (!mayLeave) return null;
  return (
    <>
      <Button onClick={() => setLeaving(true)}>
        <Trans>Deactivate</Trans>
      </Button>
      {leaving && <LeaveDialog person={person} onClose={() => setLeaving(false)} />}
    </>
  );
}

function Who({ person }: { person: WholePerson }) {
  const { t } = useLingui();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const mayEdit = useMay("user.edit");
  const facts: [string, string][] = [
    [t`User name`, person.username],
    [t({ message: "Home unit", context: "person" }), person.unit?.name ?? ""],
    [t`E-mail`, person.email],
    [t`Phone`, person.phone && format.phone(person.phone)],
    [t`Skills`, format.names(person.skills.map(({ title, key }) => title || key))],
    [t`Time zone`, person.time_zone],
  ];
  return (
    <Part
      title={<Trans context="person">Details</Trans>}
      action={
        mayEdit && (
          <Button onClick={() => setEditing(true)}>
            <Trans>Edit</Trans>
          </Button>
        )
      }
    >
      <dl className="admin-facts">
        {facts.map(([label, value]) => (
          <div key={label} className="admin-fact">
            <dt>{label}</dt>
            <dd>{value || format.unknown}</dd>
          </div>
        ))}
        <div className="admin-fact">
          <dt>
            <Trans context="person">Here since</Trans>
          </dt>
          <dd>
            <Time at={person.joined_at} />
          </dd>
        </div>
      </dl>
      {editing && <EditPersonDialog person={person} onClose={() => setEditing(false)} />}
    </Part>
  );
}

function SignInPart({ person }: { person: WholePerson }) {
  const { t } = useLingui();
  const ask = useAsk();
  const [link, setLink] = useState<{ path: string; qr: string }>();
  const mayInvite = useMay("user.invite");
  const maySignOut = useMay("user.sign_out");
  const mayTake = useMay("user.remove_second_step");
  const mayExplain = useMay("user.explain");
  const at = { params: { path: { user_id: person.id } } };
  const invite = useAct(
    () => unwrap(api.POST("/api/v1/users/{user_id}/invite", at)),
    peopleKey,
    (made) => {
      setLink(made);
      return "";
    },
  );
  const signOut = useAct(
    () => unwrap(api.POST("/api/v1/users/{user_id}/sign-out", at)),
    peopleKey,
    () => t`${person.name} signed out everywhere`,
  );
  const take = useAct(
    () => unwrap(api.POST("/api/v1/users/{user_id}/remove-second-step", at)),
    peopleKey,
    () => t`The second step is gone`,
  );
  return (
    <Part title={<Trans>Sign-in</Trans>}>
      {person.is_active && mayInvite && (
        <Line hint={t`A link with which this person chooses a password.`} label={t`Invitation`}>
          <Button loading={invite.isPending} onClick={() => invite.mutate(undefined)}>
            <Trans>Invite again</Trans>
          </Button>
        </Line>
      )}
      {person.is_active && maySignOut && (
        <Line hint={t`In every browser. Signing in again is possible at once.`} label={t`Open sessions`}>
          <Button loading={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
            <Trans>Sign out everywhere</Trans>
          </Button>
        </Line>
      )}
      {person.is_active && mayTake && (
        <Line hint={t`For somebody who has lost the phone: the password alone signs in.`} label={t`Two-step sign-in`}>
          <Button
            loading={take.isPending}
            onClick={() =>
              ask({
                title: t`Take away the second step of ${person.name}?`,
                content: t`Authenticator app, passkeys and recovery codes end.`,
                verb: t`Take away`,
                then: () => take.mutate(undefined),
              })
            }
          >
            <Trans>Take away</Trans>
          </Button>
        </Line>
      )}
      {mayExplain && (
        <Line hint={t`What this person may do, and why not a certain ticket.`} label={t`Rights`}>
          <Link to="/admin/{-$section}/{-$record}" params={{ section: "explain" }} search={{ user: String(person.id) }}>
            <Trans>What can {person.name} see?</Trans>
          </Link>
        </Line>
      )}
      {link && (
        <LinkDialog {...link} name={person.name} mailed={Boolean(person.email)} onClose={() => setLink(undefined)} />
      )}
    </Part>
  );
}

interface LineProps {
  label: string;
  hint: string;
  children: ReactNode;
}

function Line({ label, hint, children }: LineProps) {
  return (
    <div className="admin-row">
      <div>
        <p>{label}</p>
        <p className="small hint">{hint}</p>
      </div>
      {children}
    </div>
  );
}
