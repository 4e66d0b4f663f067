import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useLingui as useI18n } from "@lingui/react";
import { Checkbox, Input } from "antd";
import { useState } from "react";
import { Part } from "../parts/Header";
import type { Import, ReportRow } from "./queries";
import { became } from "./words";

export type Cells = Record<string, Record<string, string>>;

const longest = 2000; // beyond, a cell is only shown in part and is mended in the file

interface Props {
  of: Import;
  cells: Cells;
  onChange: ((cells: Cells) => void) | undefined;
}

/** Rows of the table with what became of them. What is wrong stands in its cell, and is corrected there. */
export function ReportPart({ of, cells, onChange }: Props) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const refused = of.report.filter((row) => row.became === "refused");
  const [onlyRefused, setOnly] = useState(refused.length > 0);
  const rows = onlyRefused ? refused : of.report.toSorted((one, other) => one.line - other.line);
  const used = new Set(of.fields.map(({ column }) => column));
  const places = of.header.map((name, place) => ({ name, place })).filter(({ place }) => used.has(place));
  const hidden = of.refused - refused.length;
  const write = (line: number, place: number, text: string) =>
    onChange?.({ ...cells, [line]: { ...cells[line], [place]: text } });
  return (
    <Part
      title={<Trans>Rows</Trans>}
      action={
        refused.length > 0 &&
        refused.length < of.report.length && (
          <Checkbox checked={onlyRefused} onChange={({ target }) => setOnly(target.checked)}>
            <Trans>Only refused ones</Trans>
          </Checkbox>
        )
      }
    >
      {refused.length > 0 && onChange && (
        <p className="small hint">
          <Trans>Correct the marked cells here, then check again. The file itself stays as it is.</Trans>
        </p>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by key */}
      <div className="import-frame" role="region" aria-label={t`Rows`} tabIndex={0}>
        <table className="import-rows">
          <thead>
            <tr>
              <th scope="col">{t({ message: "Line", context: "import" })}</th>
              <th scope="col">{t({ message: "Result", context: "import" })}</th>
              {places.map(({ name, place }) => (
                <th key={place} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <th scope="row">{row.line}</th>
                <td className={row.became === "refused" ? "error-text" : ""}>
                  {_(became[row.became]!)}
                  {row.problems[""] && <p className="small error-text">{row.problems[""]}</p>}
                </td>
                {places.map(({ name, place }) => (
                  <Cell
                    key={place}
                    row={row}
                    place={place}
                    name={name}
                    text={cells[row.line]?.[place] ?? row.cells[place] ?? ""}
                    onChange={onChange && row.became === "refused" ? (text) => write(row.line, place, text) : undefined}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && (
        <p className="small hint">
          <Plural
            value={hidden}
            one="# more refused row is in the workbook of refused rows."
            other="# more refused rows are in the workbook of refused rows."
          />
        </p>
      )}
    </Part>
  );
}

interface CellProps {
  row: ReportRow;
  place: number;
  name: string;
  text: string;
  onChange: ((text: string) => void) | undefined;
}

function Cell({ row, place, name, text, onChange }: CellProps) {
  const { t } = useLingui();
  const problem = row.problems[place];
  const id = `cell-${row.line}-${place}`;
  const isWhole = (row.cells[place] ?? "").length < longest;
  if (!onChange || !isWhole || (!problem && !row.problems[""]))
    return (
      <td>
        <span className="import-cell ellipsis" title={text}>
          {text}
        </span>
        {problem && <p className="small error-text">{problem}</p>}
      </td>
    );
  return (
    <td className={problem ? "wrong" : ""}>
      <Input
        id={id}
        status={problem ? "error" : ""}
        aria-invalid={Boolean(problem)}
        aria-describedby={problem ? `${id}-said` : undefined}
        aria-label={t`${name}, line ${row.line}`}
        value={text}
        maxLength={longest}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p id={`${id}-said`} className="small error-text">
          {problem}
        </p>
      )}
    </td>
  );
}
