import { PlusOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import type { TicketSearch } from "../search";
import { FilterChip } from "./FilterChip";
import { type Dimension, useDimensions } from "./dimensions";
import type { View } from "./views";

interface Props {
  search: TicketSearch;
  view: View | undefined;
}

/** Filters read as chips; a view's own filters are its name and are not repeated. */
export function Filters({ search, view }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const dimensions = useDimensions(search);
  const set = (part: TicketSearch) => void navigate({ to: "/tickets", search: { ...search, ...part } });
  const isSet = (dimension: Dimension) => dimension.values(search).length > 0;

  const shown = view ? [] : dimensions.filter(isSet);
  const addable = dimensions.filter((dimension) => !shown.includes(dimension) && dimension.options.length > 0);

  return (
    <div className="filters">
      {shown.map((dimension) => (
        <FilterChip key={dimension.key} dimension={dimension} search={search} set={set} />
      ))}
      {search.q && (
        <span className="filter">
          <button type="button" onClick={() => document.querySelector<HTMLElement>(".global-search input")?.focus()}>
            {t`Text: ${search.q}`}
          </button>
          <button
            type="button"
            className="filter-clear"
            aria-label={t`Remove this filter`}
            onClick={() => set({ q: undefined })}
          >
            ×
          </button>
        </span>
      )}
      <Dropdown
        trigger={["click"]}
        menu={{
          className: "filter-menu",
          items: addable.map((dimension) => ({
            key: dimension.key,
            label: dimension.title,
            children: dimension.options.map((option) => ({
              key: `${dimension.key}:${option.value}`,
              label: option.label,
              onClick: () => set(dimension.toggle(search, option.value)),
            })),
          })),
        }}
      >
        <Button type="text" size="small" icon={<PlusOutlined aria-hidden />}>
          {t({ message: "Filter", context: "verb" })}
        </Button>
      </Dropdown>
    </div>
  );
}
