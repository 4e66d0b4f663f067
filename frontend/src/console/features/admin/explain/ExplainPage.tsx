import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Input, Select } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components } from "@/shared/api/schema";
import { matches } from "@/shared/spelling";
import { PersonPicker } from "../../../pickers/RecordPicker";
import { StateMark } from "../../../ui/badges";
import { FormRow } from "../../../ui/FormRow";
import { useVerbOptions } from "../access/verbs";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { Holdings } from "./Holdings";

type Explanation = components["schemas"]["Explanation"];

/** What somebody may do, and for one record why he may, or why not. */
export function ExplainPage() {
  const { t } = useLingui();
  const { i18n } = useI18n();
  const search = useSearch({ from: "/inside/admin/{-$section}/{-$record}" });
  const navigate = useNavigate();
  const user = Number(search.user) || undefined;
  const verb = search.verb ?? "ticket.view";
  const [number, setNumber] = useState(search.number ?? "");
  const verbs = useVerbOptions(i18n.locale);
  const entity = verb.split(".")[0]!;
  const ask = (part: Record<string, string | undefined>) =>
    void navigate({
      to: "/admin/{-$section}/{-$record}",
      params: { section: "explain" },
      search: { user: search.user, verb: search.verb, number: search.number, ...part },
      replace: true,
    });
  return (
    <>
      <Header title={t({ message: "Who sees what", context: "administration" })} />
      <div className="admin-record">
        <p className="muted admin-lead">
          <Trans>Choose a person to see what he holds where; name a record to see why he may, or why not.</Trans>
        </p>
        <FormRow id="user" label={t({ message: "Person", context: "administration" })} required>
          {(props) => (
            <PersonPicker
              {...props}
              value={user}
              onChange={(chosen) => ask({ user: chosen === undefined ? undefined : String(chosen) })}
            />
          )}
        </FormRow>
        <FormRow id="verb" label={t`What`}>
          {(props) => (
            <Select
              {...props}
              value={verb}
              showSearch={{ filterOption: (typed, option) => matches(typed, option?.label ?? "") }}
              options={verbs}
              onChange={(chosen) => ask({ verb: chosen })}
            />
          )}
        </FormRow>
        <FormRow
          id="number"
          label={entity === "ticket" ? t`Ticket number` : t`Record`}
          help={entity === "ticket" ? undefined : t`The number at the end of the record's address`}
        >
          {(props) => (
            <Input
              {...props}
              inputMode="numeric"
              value={number}
              onChange={(event) => setNumber(event.target.value)}
              onBlur={() => ask({ number: number.trim() || undefined })}
              onPressEnter={() => ask({ number: number.trim() || undefined })}
            />
          )}
        </FormRow>
        {user !== undefined && search.number && (
          <Answer key={`${user} ${verb} ${search.number}`} user={user} verb={verb} number={search.number} />
        )}
        {user !== undefined && <Holdings user={user} />}
      </div>
    </>
  );
}

interface AnswerProps {
  user: number;
  verb: string;
  number: string;
}

function Answer({ user, verb, number }: AnswerProps) {
  const { i18n } = useI18n();
  const entity = verb.split(".")[0]!;
  const found = useQuery({
    queryKey: ["admin", "explain", user, verb, number, i18n.locale],
    queryFn: async () => {
      const record = entity === "ticket" ? await ticketOf(number) : Number(number.replace(/\D/g, ""));
      if (!record) return null;
      return unwrap(
        api.GET("/api/v1/users/{user_id}/why", {
          params: { path: { user_id: user }, query: { verb, entity, record } },
        }),
      );
    },
  });
  return (
    <Loaded query={found} rows={3}>
      {(why) =>
        why ? (
          <Why why={why} />
        ) : (
          <p role="status">
            <Trans>There is no such record that you may see.</Trans>
          </p>
        )
      }
    </Loaded>
  );
}

/** By the number that people say, grouped or not; a short one is the id in the address. */
async function ticketOf(number: string): Promise<number | undefined> {
  const digits = number.replace(/\D/g, "");
  if (digits && digits.length < 8) return Number(digits);
  const page = await unwrap(api.GET("/api/v1/tickets", { params: { query: { q: digits, limit: 5 } } }));
  return page.items.find((each) => each.number.replace(/\D/g, "") === digits)?.id;
}

function Why({ why }: { why: Explanation }) {
  return (
    <section className="admin-part" role="status">
      <h2>
        <StateMark shape={why.allowed ? "tick" : "ring"}>{why.sentence}</StateMark>
      </h2>
      <ul className="plain-list">
        {why.looked_at.map((each) => (
          <li key={`${each.kind} ${each.id}`} className="admin-row">
            <div>
              <p>{each.title}</p>
              <p className="small hint">{each.why}</p>
            </div>
            <StateMark shape={each.counts ? "tick" : "ring"}>
              {each.counts ? <Trans>counts</Trans> : <Trans>does not count</Trans>}
            </StateMark>
          </li>
        ))}
      </ul>
    </section>
  );
}
