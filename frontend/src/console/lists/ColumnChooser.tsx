import { CloseOutlined, HolderOutlined } from "@ant-design/icons";
import { useLingui as useI18n } from "@lingui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Input, Segmented, Select } from "antd";
import { type KeyboardEvent, useRef, useState } from "react";
import { isComposing } from "@/shared/input/composition";
import { matches } from "@/shared/spelling";
import { chooseDensity, type Density, useDensity } from "@/shared/ui/density";
import { optionsOf, useDensityWords } from "../ui/words";
import { moved, toggled } from "./columns";
import type { ChosenColumn, Listed } from "./noun";
import { columnOf, type ListState } from "./use-list";

interface Props {
  state: ListState<Listed>;
  onClose: () => void;
}

/** Which columns a list has and in which order; how it is grouped, and how high its rows are. */
export function ColumnChooser({ state, onClose }: Props) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const [typed, setTyped] = useState("");
  const { noun, fields, chosen } = state;
  const set = (columns: ChosenColumn[]) => state.setLayout({ columns });
  const name = (key: string) => {
    const { title, label } = columnOf(noun, fields, { key, width: null });
    return title ? _(title) : label;
  };

  const isShown = new Set(chosen.map(({ key }) => key));
  const own = Object.keys(noun.own).filter((key) => !fields?.has(key));
  const all = [...own.map((key) => ({ key, group: "", spelling: "" })), ...(fields?.values() ?? [])];
  const free = all.filter(({ key, spelling }) => !isShown.has(key) && matches(typed, name(key), spelling));
  const groups = [...new Set(free.map(({ group }) => group))];
  const add = (key: string) => set(toggled(chosen, key));

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || isComposing(event)) return;
    event.stopPropagation();
    onClose();
  }

  return (
    // Esc closes it wherever the focus is inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="chooser" role="dialog" aria-label={t`Columns`} onKeyDown={onKeyDown}>
      <Chosen columns={chosen} primary={noun.primary} name={name} onChange={set} />
      <Input
        autoFocus
        allowClear
        value={typed}
        placeholder={t`Search columns`}
        aria-label={t`Search columns`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="chooser-free">
        {free.length === 0 && <p className="hint">{t`Nothing fits.`}</p>}
        {groups.map((group) => (
          <fieldset key={group}>
            {group && <legend>{group}</legend>}
            {free
              .filter((field) => field.group === group)
              .map(({ key }) => (
                <Checkbox key={key} checked={false} disabled={chosen.length >= 30} onChange={() => add(key)}>
                  {fields?.get(key) && !noun.own[key]?.title ? fields.get(key)?.short : name(key)}
                </Checkbox>
              ))}
          </fieldset>
        ))}
      </div>
      <div className="chooser-row">
        <label htmlFor="group-by">
          <Trans>Group by</Trans>
        </label>
        <Select
          id="group-by"
          size="small"
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={false}
          getPopupContainer={(element) => element.parentElement ?? document.body}
          value={state.now.layout.group}
          options={[
            { value: "", label: t`nothing` },
            ...all.filter(({ key }) => fields?.has(key)).map(({ key }) => ({ value: key, label: name(key) })),
          ]}
          onChange={(group: string) => state.setLayout({ group })}
        />
      </div>
      <DensityRow />
      <Button size="small" disabled={state.now.layout.columns.length === 0} onClick={() => set([])}>
        <Trans>Reset columns</Trans>
      </Button>
    </section>
  );
}

function DensityRow() {
  return (
    <div className="chooser-row">
      <span id="row-height">
        <Trans>Row height</Trans>
      </span>
      <Segmented<Density>
        size="small"
        aria-labelledby="row-height"
        value={useDensity()}
        options={optionsOf(useDensityWords())}
        onChange={chooseDensity}
      />
    </div>
  );
}

interface ChosenProps {
  columns: ChosenColumn[];
  primary: string;
  name: (key: string) => string;
  onChange: (columns: ChosenColumn[]) => void;
}

/** The columns as they stand, pulled by their handle or moved by the arrow keys on it. */
function Chosen({ columns, primary, name, onChange }: ChosenProps) {
  const { t } = useLingui();
  const [said, setSaid] = useState("");
  const pulled = useRef<string>(undefined);

  function move(key: string, to: number) {
    const next = moved(columns, key, to);
    onChange(next);
    const place = next.findIndex((each) => each.key === key) + 1;
    const title = name(key);
    setSaid(t`${title}: place ${place} of ${next.length}`);
  }

  return (
    <>
      <ul className="plain-list chooser-list" aria-label={t`Shown columns`}>
        {columns.map(({ key }, at) => (
          // Others are pulled over it; whoever has no pointer moves it by the keys of its handle.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={key}
            onDragOver={(event) => {
              event.preventDefault();
              if (pulled.current && pulled.current !== key) move(pulled.current, at);
            }}
          >
            <button
              type="button"
              className="chooser-handle"
              draggable
              aria-label={t`Move ${name(key)} with the arrow keys`}
              onDragStart={(event) => {
                pulled.current = key;
                event.dataTransfer.effectAllowed = "move";
              }}
              onDragEnd={() => (pulled.current = undefined)}
              onKeyDown={(event) => {
                const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                if (!step) return;
                event.preventDefault();
                move(key, at + step);
              }}
            >
              <HolderOutlined aria-hidden />
            </button>
            <span className="ellipsis">{name(key)}</span>
            {key !== primary && (
              <button
                type="button"
                className="chooser-remove"
                aria-label={t`Remove the column ${name(key)}`}
                onClick={() => onChange(toggled(columns, key))}
              >
                <CloseOutlined aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
