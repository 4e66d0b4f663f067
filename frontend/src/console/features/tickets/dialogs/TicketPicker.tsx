import { useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { api, unwrap } from "@/shared/api/client";
import { useFormat } from "@/shared/format";
import type { PickerProps } from "../../../pickers/RecordPicker";

interface Props extends PickerProps {
  value: number | undefined;
  onChange: (ticket: number | undefined) => void;
  /** Never offered: the one that asks. */
  without?: number;
  /** Only theirs. */
  customer?: number | undefined;
}

/** Another ticket, found by its number or by words; the newest ones are offered unasked where they are few. */
export function TicketPicker({ value, onChange, without, customer, placeholder, ...rest }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [text, setText] = useState("");
  // Numbers are read out in groups.
  const q = /^[\d\s]+$/.test(text) ? text.replaceAll(" ", "") : text.trim();
  const found = useQuery({
    queryKey: ["ticket-search", q, customer],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/tickets", {
          params: { query: { limit: 10, ...(q && { q }), ...(customer && { customer }) } },
        }),
      ),
    enabled: q.length > 1 || Boolean(customer),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.items ?? [])
    .filter((row) => row.id !== without)
    .map((row) => ({ value: row.id, label: `${format.ticketNumber(row.number)} ${row.subject}` }));
  return (
    <Select
      {...rest}
      className="picker"
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={placeholder ?? t`Number or words`}
      notFoundContent={q || customer ? t`Nothing fits.` : null}
      value={value}
      options={options}
      onChange={(chosen: number | undefined) => onChange(chosen)}
    />
  );
}
