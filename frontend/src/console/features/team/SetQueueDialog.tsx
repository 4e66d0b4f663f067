import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import { useMe } from "../../app/session";
import { useSaid } from "../admin/parts/act";
import { FieldsDialog } from "../admin/parts/FieldsDialog";
import { type Day, days, intervals, usual, written } from "./hours";
import { type Mode, type Queue, gives, teamKey } from "./queries";
import { modeWords } from "./words";

type Values = Record<Day, string> & { mode: Mode; capacity: string; only_present: boolean; hours: "always" | "hours" };

/** How the tickets of a unit reach its people. */
export function SetQueueDialog({ queue, onClose }: { queue: Queue; onClose: () => void }) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const zone = useMe().time_zone || "Asia/Shanghai";
  const said = useSaid(teamKey);
  const names: Record<Day, string> = {
    mon: t`Monday`,
    tue: t`Tuesday`,
    wed: t`Wednesday`,
    thu: t`Thursday`,
    fri: t`Friday`,
    sat: t`Saturday`,
    sun: t`Sunday`,
  };
  const isDay = (key: string): key is Day => (days as readonly string[]).includes(key);
  return (
    <FieldsDialog<Values, unknown>
      title={t`Set how tickets of ${queue.name} are given out`}
      verb={t`Save`}
      initial={{
        mode: queue.mode,
        capacity: String(queue.capacity),
        only_present: queue.only_present,
        hours: queue.hours ? "hours" : "always",
        ...(queue.hours ? written(queue.hours.week) : usual),
      }}
      fields={[
        {
          key: "mode",
          kind: "choice",
          label: t`New tickets`,
          options: (Object.keys(modeWords) as Mode[]).map((mode) => ({ value: mode, label: _(modeWords[mode]) })),
        },
        {
          key: "capacity",
          kind: "number",
          label: t`Tickets at a time, for each person`,
          required: true,
          help: t`New and in progress; what is on hold does not count.`,
        },
        { key: "only_present", kind: "check", label: t`Only to people who are here` },
        {
          key: "hours",
          kind: "choice",
          label: t`When`,
          options: [
            { value: "always", label: t`Always` },
            { value: "hours", label: t`In working hours` },
          ],
        },
        ...days.map((day) => ({
          key: day,
          kind: "text" as const,
          beside: true,
          label: names[day],
          maxLength: 80,
          placeholder: t({ message: "Closed", context: "a day" }),
        })),
      ]}
      shows={(key, values) => {
        if (key === "mode") return true;
        if (!gives(values.mode)) return false;
        return isDay(key) ? values.hours === "hours" : true;
      }}
      check={(values) =>
        gives(values.mode) && values.hours === "hours"
          ? Object.fromEntries(
              days
                .filter((day) => !intervals(values[day]))
                .map((day) => [day, t`Write it as 09:00-12:00, 13:00-18:00.`]),
            )
          : {}
      }
      place={(key) => key.replace(/^hours\.week\./, "")}
      send={({ mode, capacity, only_present, hours, ...week }) =>
        unwrap(
          api.POST("/api/v1/queues", {
            body: {
              unit: queue.unit,
              mode,
              capacity: capacity.trim() as unknown as number,
              only_present,
              hours:
                gives(mode) && hours === "hours"
                  ? {
                      tz: queue.hours?.tz ?? zone,
                      week: Object.fromEntries(days.map((day) => [day, intervals(week[day]) ?? []])),
                    }
                  : null,
            },
          }),
        )
      }
      onDone={() => {
        said(t`${queue.name} saved`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
