import { CopyOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { api, unwrap } from "@/shared/api/client";
import type { Ticket } from "@/shared/api/types";
import { copyText } from "@/shared/ui/copy";
import { problemText } from "@/shared/ui/problem-text";
import { may } from "./verbs";

/** 复制给客户: words and a link for wherever one talks with them, WeChat above all. */
export function CopyForCustomer({ ticket }: { ticket: Ticket }) {
  const { t } = useLingui();
  const { message, modal } = App.useApp();
  const make = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/tickets/{ticket_id}/customer-link", {
          params: { path: { ticket_id: ticket.id } },
          body: {},
        }),
      ),
    onSuccess: async ({ text }) => {
      if (await copyText(text)) return void message.success(t`Copied: words and link for the customer`);
      // A browser that lets no page write into its clipboard: the person copies it.
      return void modal.info({ title: t`Words and link for the customer`, content: text, okText: t`Close` });
    },
    onError: (error) => void message.error(problemText(error)),
  });
  if (!may(ticket, "make_link")) return null;
  return (
    <Button type="text" icon={<CopyOutlined aria-hidden />} loading={make.isPending} onClick={() => make.mutate()}>
      {t`Copy for the customer`}
    </Button>
  );
}
