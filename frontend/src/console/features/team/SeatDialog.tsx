import { useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import { useSaid } from "../admin/parts/act";
import { FieldsDialog } from "../admin/parts/FieldsDialog";
import { type Queue, type TeamPerson, teamKey } from "./queries";

interface Props {
  queue: Queue;
  person: TeamPerson;
  onClose: () => void;
}

/** What is special about one person in this queue. */
export function SeatDialog({ queue, person, onClose }: Props) {
  const { t } = useLingui();
  const said = useSaid(teamKey);
  return (
    <FieldsDialog<{ takes: boolean; capacity: string }, unknown>
      title={t`Change what ${person.name} can take`}
      verb={t`Save`}
      initial={{ takes: person.takes, capacity: person.own_capacity ? String(person.own_capacity) : "" }}
      fields={[
        { key: "takes", kind: "check", label: t`Is given tickets of ${queue.name}` },
        {
          key: "capacity",
          kind: "number",
          label: t`Tickets at a time`,
          placeholder: String(queue.capacity),
          help: t`Left empty: as everybody in this queue, ${queue.capacity}`,
        },
      ]}
      shows={(key, values) => key !== "capacity" || values.takes}
      send={({ takes, capacity }) =>
        unwrap(
          api.POST("/api/v1/queues/{unit_id}/seat", {
            params: { path: { unit_id: queue.unit } },
            body: {
              user: person.user,
              takes,
              capacity: capacity.trim() ? (capacity.trim() as unknown as number) : null,
            },
          }),
        )
      }
      onDone={() => {
        said(t`${person.name} saved`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
