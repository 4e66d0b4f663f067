import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useMay } from "../../../app/session";
import { Header } from "../parts/Header";
import type { SectionPage } from "../sections";
import { Accounts } from "./Accounts";
import { Costs } from "./Costs";
import { OptOuts } from "./OptOuts";
import type { Account } from "./queries";
import { Replies } from "./Replies";
import { Templates } from "./Templates";

const parts = ["accounts", "templates", "replies", "opt-outs", "costs"] as const;
type Part = (typeof parts)[number];

/** 短信: by what texts go out, with which words, what they cost and what came back. */
export const SmsPage: SectionPage = ({ record }) => {
  const { t } = useLingui();
  const navigate = useNavigate();
  const mayAdd = useMay("sms_account.create");
  const [editing, setEditing] = useState<Account | "new">();
  const part = parts.find((each) => each === record) ?? "accounts";
  const words: Record<Part, string> = {
    accounts: t({ message: "Accounts", context: "sms" }),
    templates: t({ message: "Templates", context: "sms" }),
    replies: t({ message: "Replies", context: "sms" }),
    "opt-outs": t({ message: "Opt-outs", context: "sms" }),
    costs: t({ message: "Costs", context: "sms" }),
  };
  const open = (chosen: Part) =>
    void navigate({
      to: "/admin/{-$section}/{-$record}",
      params: { section: "sms", record: chosen === "accounts" ? undefined : chosen },
      search: {},
      replace: true,
    });
  function addAccount() {
    open("accounts");
    setEditing("new");
  }
  return (
    <>
      <Header title={t({ message: "Text messages", context: "administration" })}>
        {part === "accounts" && mayAdd && (
          <Button type="primary" onClick={() => setEditing("new")}>
            <Trans>Add an account</Trans>
          </Button>
        )}
      </Header>
      <div className="admin-bar">
        <Segmented
          aria-label={t({ message: "Part", context: "sms" })}
          value={part}
          options={parts.map((each) => ({ value: each, label: words[each] }))}
          onChange={open}
        />
      </div>
      {part === "accounts" && <Accounts editing={editing} onEdit={setEditing} />}
      {part === "templates" && <Templates onAddAccount={mayAdd && addAccount} />}
      {part === "replies" && <Replies />}
      {part === "opt-outs" && <OptOuts />}
      {part === "costs" && <Costs />}
    </>
  );
};
