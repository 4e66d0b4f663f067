import { SearchOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Input, type InputRef } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isComposing } from "@/shared/input/composition";
import { useShortcut } from "../ui/shortcuts";

export function GlobalSearch() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }).q ?? "";
  const [text, setText] = useState(asked);
  const input = useRef<InputRef>(null);

  useEffect(() => setText(asked), [asked]);
  useShortcut("/", () => input.current?.focus({ cursor: "all" }));

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "Escape") input.current?.blur();
    if (event.key !== "Enter") return;
    const q = text.trim();
    void navigate({ to: "/tickets", search: q ? { q } : {} });
    input.current?.blur();
  }

  return (
    <search className="global-search">
      <Input
        ref={input}
        value={text}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd aria-hidden>/</kbd>}
        placeholder={t`Search number, phone, customer or text`}
        aria-label={t`Search tickets`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}
