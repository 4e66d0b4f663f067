import { Trans, useLingui } from "@lingui/react/macro";
import { Select } from "antd";
import { useFormat } from "@/shared/format";
import { matches } from "@/shared/spelling";
import { useClear } from "../../../ui/clear";
import { FormRow } from "../../../ui/FormRow";
import { Part } from "../parts/Header";
import type { Import } from "./queries";

interface Props {
  of: Import;
  chosen: Record<string, number | null>;
  wrong: Record<string, string[]>;
  onChange: (part: Record<string, number | null>) => void;
}

/** Which column fills what: found by name, and changed here where that was wrong. */
export function ColumnsPart({ of, chosen, wrong, onChange }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const clear = useClear();
  const columns = of.header.map((name, place) => ({ value: place, label: name }));
  const current = (key: string, guessed: number | null) => (key in chosen ? chosen[key] : guessed) ?? undefined;
  const taken = new Set(of.fields.map(({ key, column }) => current(key, column)));
  const unused = of.header.filter((_name, place) => !taken.has(place));
  return (
    <Part title={<Trans>Columns</Trans>}>
      <div className="import-columns">
        {of.fields.map(({ key, label, column, required, help }) => {
          const place = current(key, column);
          const seen = place === undefined ? "" : exampleOf(of, place);
          return (
            <FormRow
              key={key}
              id={`columns.${key}`}
              label={label}
              required={required}
              help={seen ? t`For example: ${seen.slice(0, 40)}` : help || undefined}
              error={wrong[`columns.${key}`]?.[0]}
              stacked
            >
              {(props) => (
                <Select
                  {...props}
                  allowClear={clear}
                  placeholder={t`No column`}
                  showSearch={{ filterOption: (typed, option) => matches(typed, option?.label ?? "") }}
                  value={place}
                  options={columns}
                  onChange={(next: number | undefined) => onChange({ [key]: next ?? null })}
                />
              )}
            </FormRow>
          );
        })}
      </div>
      {unused.length > 0 && (
        <p className="small hint">
          <Trans>Not read: {format.names(unused)}</Trans>
        </p>
      )}
    </Part>
  );
}

/** What stands in the column, from a row in which nothing is wrong with it. */
const exampleOf = ({ report }: Import, place: number) =>
  report.find(({ cells, problems }) => cells[place] && !problems[place])?.cells[place] ?? "";
