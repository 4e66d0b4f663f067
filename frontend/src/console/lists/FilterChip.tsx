import { useLingui } from "@lingui/react/macro";
import { Dropdown } from "antd";
import { type Dimension, valuesOf, withToggled } from "./dimensions";
import type { Filters } from "./noun";

interface Props {
  dimension: Dimension;
  filters: Filters;
  set: (part: Filters) => void;
}

/** 状态：处理中、挂起 ×; the words open the choice, the cross takes the filter away. */
export function FilterChip({ dimension, filters, set }: Props) {
  const { t } = useLingui();
  const chosen = valuesOf(dimension, filters);
  const labels = chosen.map((value) => dimension.options.find((option) => option.value === value)?.label ?? value);
  const list = labels.join(t({ message: ", ", context: "between the items of a list" }));
  return (
    <span className="filter">
      <Dropdown
        trigger={["click"]}
        menu={{
          className: "filter-menu",
          selectedKeys: chosen,
          multiple: true,
          items: dimension.options.map((option) => ({
            key: option.value,
            label: option.label,
            onClick: () => set(withToggled(dimension, filters, option.value)),
          })),
        }}
      >
        <button type="button" title={list}>{t`${dimension.title}: ${list}`}</button>
      </Dropdown>
      <button
        type="button"
        className="filter-clear"
        aria-label={t`Remove this filter`}
        onClick={() => set({ [dimension.key]: undefined })}
      >
        ×
      </button>
    </span>
  );
}
