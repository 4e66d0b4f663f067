import { useLingui } from "@lingui/react/macro";
import { Dropdown } from "antd";
import type { TicketSearch } from "../search";
import type { Dimension } from "./dimensions";

interface Props {
  dimension: Dimension;
  search: TicketSearch;
  set: (part: TicketSearch) => void;
}

/** 状态：处理中、挂起 ×; the words open the choice, the cross takes the filter away. */
export function FilterChip({ dimension, search, set }: Props) {
  const { t } = useLingui();
  const chosen = dimension.values(search);
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
            onClick: () => set(dimension.toggle(search, option.value)),
          })),
        }}
      >
        <button type="button" title={list}>{t`${dimension.title}: ${list}`}</button>
      </Dropdown>
      <button
        type="button"
        className="filter-clear"
        aria-label={t`Remove this filter`}
        onClick={() => set(dimension.clear())}
      >
        ×
      </button>
    </span>
  );
}
