import { PlusOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { Button, Dropdown } from "antd";
import type { ReactNode } from "react";
import { type Dimension, valuesOf, withToggled } from "./dimensions";
import { FilterChip } from "./FilterChip";
import type { FiltersProps } from "./noun";

interface Props extends FiltersProps {
  dimensions: Dimension[];
  /** Further ways to narrow the list, behind the chips. */
  children?: ReactNode;
}

/** Filters read as chips; a view's own filters are its name and are not repeated. */
export function FilterBar({ dimensions, filters, hidden, set, children }: Props) {
  const { t } = useLingui();
  const shown = hidden ? [] : dimensions.filter((dimension) => valuesOf(dimension, filters).length > 0);
  const addable = dimensions.filter((dimension) => !shown.includes(dimension) && dimension.options.length > 0);
  return (
    <div className="filters">
      {shown.map((dimension) => (
        <FilterChip key={dimension.key} dimension={dimension} filters={filters} set={set} />
      ))}
      {filters.q && (
        <span className="filter">
          <button type="button" onClick={() => document.querySelector<HTMLElement>(".global-search input")?.focus()}>
            {t`Text: ${String(filters.q)}`}
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
              onClick: () => set(withToggled(dimension, filters, option.value)),
            })),
          })),
        }}
      >
        <Button type="text" size="small" icon={<PlusOutlined aria-hidden />}>
          {t({ message: "Filter", context: "verb" })}
        </Button>
      </Dropdown>
      {children}
    </div>
  );
}
