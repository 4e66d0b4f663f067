import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useFormat } from "@/shared/format";
import { useMay } from "../../../app/session";
import { UnitPicker } from "../../../pickers/RecordPicker";
import { Chip } from "../../../ui/badges";
import { Empty } from "../../../ui/Empty";
import { PageFailure } from "../../../ui/PageFailure";
import { PageMissing } from "../../../ui/PageMissing";
import { Person as Named } from "../../../ui/Person";
import { Skeleton } from "../../../ui/Skeleton";
import { Header } from "../parts/Header";
import { RowLink, Table } from "../parts/Table";
import { InviteDialog } from "./InviteDialog";
import { LinkDialog } from "./LinkDialog";
import { PersonPage } from "./PersonPage";
import { peopleQuery, type PeopleFilters, type Person, type UserState } from "./queries";

const pause = 250;

export function PeoplePage({ record }: { record: string | undefined }) {
  if (record === undefined) return <People />;
  return /^\d{1,15}$/.test(record) ? <PersonPage key={record} id={Number(record)} /> : <PageMissing />;
}

function People() {
  const { t } = useLingui();
  const { filters, set } = useFilters();
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<{ name: string; path: string; qr: string; mailed: boolean }>();
  const mayCreate = useMay("user.create");
  const found = useInfiniteQuery({ ...peopleQuery(filters), placeholderData: keepPreviousData });
  return (
    <>
      <Header title={t({ message: "People", context: "administration" })}>
        {mayCreate && (
          <Button type="primary" onClick={() => setInviting(true)}>
            <Trans>Add a person</Trans>
          </Button>
        )}
      </Header>
      <FilterLine filters={filters} set={set} />
      {found.data ? (
        <>
          <Rows people={found.data.pages.flat()} onClear={() => set({ q: "", unit: undefined, state: "active" })} />
          {found.hasNextPage && (
            <div className="admin-more">
              <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                <Trans>Show more</Trans>
              </Button>
            </div>
          )}
        </>
      ) : found.isError ? (
        <PageFailure error={found.error} reset={() => void found.refetch()} />
      ) : (
        <Skeleton />
      )}
      {inviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onDone={(made) => {
            setInviting(false);
            setLink(made);
          }}
        />
      )}
      {link && <LinkDialog {...link} onClose={() => setLink(undefined)} />}
    </>
  );
}

function Rows({ people, onClear }: { people: Person[]; onClear: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  if (people.length === 0)
    return (
      <Empty
        action={
          <Button onClick={onClear}>
            <Trans>Clear filters</Trans>
          </Button>
        }
      >
        <Trans>Nobody fits these filters.</Trans>
      </Empty>
    );
  return (
    <Table
      label={t({ message: "People", context: "administration" })}
      rows={people}
      isOver={({ is_active }) => !is_active}
      columns={[
        {
          key: "name",
          title: t({ message: "Name", context: "person" }),
          width: 220,
          cell: (person) => (
            <RowLink section="people" id={person.id}>
              <Named name={person.name || person.username} />
            </RowLink>
          ),
        },
        { key: "username", title: t`User name`, width: 140, cell: ({ username }) => username },
        {
          key: "unit",
          title: t({ message: "Home unit", context: "person" }),
          width: 180,
          cell: ({ unit }) => unit?.name ?? format.unknown,
        },
        {
          key: "places",
          title: t({ message: "Roles", context: "person" }),
          cell: ({ places, unit }) => <Places places={places} home={unit?.name} />,
        },
        {
          key: "state",
          title: t({ message: "State", context: "person" }),
          width: 96,
          cell: ({ is_active }) => (is_active ? <Trans>Active</Trans> : <Chip>{t`Has left`}</Chip>),
        },
      ]}
    />
  );
}

/** The home unit goes without saying. */
function Places({ places, home }: { places: Person["places"]; home: string | undefined }) {
  const format = useFormat();
  const said = format.names(places.map(({ role, unit }) => (unit === home ? role : `${role} (${unit})`)));
  return <span title={said}>{said || format.unknown}</span>;
}

interface LineProps {
  filters: PeopleFilters;
  set: (part: Partial<PeopleFilters>) => void;
}

function FilterLine({ filters, set }: LineProps) {
  const { t } = useLingui();
  const [text, setText] = useState(filters.q);
  useEffect(() => setText(filters.q), [filters.q]);
  useEffect(() => {
    if (text === filters.q) return undefined;
    const timer = setTimeout(() => set({ q: text }), pause);
    return () => clearTimeout(timer);
  }, [text, filters.q, set]);
  return (
    <div className="admin-bar">
      <Input
        className="admin-search"
        type="search"
        aria-label={t`Search people`}
        placeholder={t`Name or user name`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <UnitPicker
        aria-label={t`Unit`}
        placeholder={t`Every unit`}
        value={filters.unit}
        onChange={(unit) => set({ unit })}
      />
      <Select<UserState>
        aria-label={t({ message: "State", context: "person" })}
        value={filters.state}
        options={[
          { value: "active", label: t`Active` },
          { value: "inactive", label: t`Has left` },
          { value: "all", label: t({ message: "All", context: "people" }) },
        ]}
        onChange={(state) => set({ state })}
      />
    </div>
  );
}

/** They stand in the address, so that a reload and a link show the same people. */
function useFilters(): { filters: PeopleFilters; set: (part: Partial<PeopleFilters>) => void } {
  const search = useSearch({ from: "/inside/admin/{-$section}/{-$record}" });
  const navigate = useNavigate();
  const state: UserState = (["inactive", "all"] as const).find((each) => each === search.state) ?? "active";
  const filters = { q: search.q ?? "", unit: search.unit ? Number(search.unit) || undefined : undefined, state };
  return {
    filters,
    set: (part) => {
      const next: PeopleFilters = { ...filters, ...part };
      void navigate({
        to: "/admin/{-$section}/{-$record}",
        params: { section: "people" },
        search: {
          q: next.q || undefined,
          unit: next.unit ? String(next.unit) : undefined,
          state: next.state === "active" ? undefined : next.state,
        },
        replace: true,
      });
    },
  };
}
