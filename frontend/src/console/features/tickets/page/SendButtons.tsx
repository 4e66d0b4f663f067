import { DownOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Dropdown, Space } from "antd";
import type { Ticket } from "@/shared/api/types";
import { may } from "./verbs";
import type { Mode } from "./writing";

interface Props {
  mode: Mode;
  isPrimary: boolean;
  isSending: boolean;
  ticket: Ticket;
  onSend: (then?: "" | "pend" | "resolve") => void;
}

/** 发送, with 发送并挂起 and 发送并解决 behind the arrow. */
export function SendButtons({ mode, isPrimary, isSending, ticket, onSend }: Props) {
  const { t } = useLingui();
  const type = isPrimary ? "primary" : "default";
  if (mode === "note")
    return (
      <Button type={type} loading={isSending} onClick={() => onSend()}>
        <Trans>Add note</Trans>
      </Button>
    );
  const isLog = mode === "log";
  const items = [
    ...(may(ticket, "pend")
      ? [
          {
            key: "pend",
            label: isLog ? t`Log and wait for customer` : t`Send and wait for customer`,
            onClick: () => onSend("pend"),
          },
        ]
      : []),
    ...(may(ticket, "resolve")
      ? [{ key: "resolve", label: isLog ? t`Log and resolve` : t`Send and resolve`, onClick: () => onSend("resolve") }]
      : []),
  ];
  return (
    <Space.Compact>
      <Button type={type} loading={isSending} onClick={() => onSend()}>
        {mode === "log" ? <Trans>Log it</Trans> : <Trans>Send</Trans>}
      </Button>
      {items.length > 0 && (
        <Dropdown trigger={["click"]} placement="topRight" menu={{ items }}>
          <Button type={type} icon={<DownOutlined aria-hidden />} aria-label={t`Other ways to send`} />
        </Dropdown>
      )}
    </Space.Compact>
  );
}
