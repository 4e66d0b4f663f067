import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { Person } from "../../ui/Person";
import { InviteDialog } from "../admin/people/InviteDialog";
import { LinkDialog } from "../admin/people/LinkDialog";
import { peopleQuery } from "../admin/people/queries";
import type { StepProps } from "./GuidePage";
import { StepForm } from "./StepForm";

interface Made {
  name: string;
  path: string;
  qr: string;
  mailed: boolean;
}

/** Colleagues come in by a link that one sends them, a code that they scan, or a file with all of them. */
export function PeopleStep({ onNext }: StepProps) {
  const { t } = useLingui();
  const [isInviting, invite] = useState(false);
  const [made, setMade] = useState<Made>();
  const found = useInfiniteQuery(peopleQuery({ q: "", unit: undefined, state: "active" }));
  const people = found.data?.pages.flat() ?? [];
  return (
    <>
      <StepForm intro={<Trans>Each gets a link or a QR code with which they choose a password.</Trans>} onNext={onNext}>
        <ul className="plain-list guide-people" aria-label={t`People`}>
          {people.slice(0, 20).map((person) => (
            <li key={person.id}>
              <Person name={person.name} {...(person.unit && { unit: person.unit.name })} />
            </li>
          ))}
        </ul>
        <p className="guide-ways">
          <Button onClick={() => invite(true)}>
            <Trans>Invite a person</Trans>
          </Button>
          <Link to="/admin/{-$section}/{-$record}" params={{ section: "imports" }} search={{}}>
            <Trans>Many at once, from Excel</Trans>
          </Link>
        </p>
      </StepForm>
      {/* Outside the step's form: what is sent in them is no answer to it. */}
      {isInviting && (
        <InviteDialog
          onDone={(person) => {
            invite(false);
            setMade(person);
          }}
          onClose={() => invite(false)}
        />
      )}
      {made && <LinkDialog {...made} onClose={() => setMade(undefined)} />}
    </>
  );
}
