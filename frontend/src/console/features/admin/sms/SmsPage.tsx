import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { Segmented } from "antd";
import { Header } from "../parts/Header";
import type { SectionPage } from "../sections";
import { Accounts } from "./Accounts";
import { Templates } from "./Templates";

const parts = ["accounts", "templates"] as const;
type Part = (typeof parts)[number];

/** 短信: by what texts go out, with which words, what they cost and what came back. */
export const SmsPage: SectionPage = ({ record }) => {
  const { t } = useLingui();
  const navigate = useNavigate();
  const part = parts.find((each) => each === record) ?? "accounts";
  const words: Record<Part, string> = {
    accounts: t({ message: "Accounts", context: "sms" }),
    templates: t({ message: "Templates", context: "sms" }),
  };
  return (
    <>
      <Header title={t({ message: "Text messages", context: "administration" })} />
      <div className="admin-bar">
        <Segmented
          aria-label={t({ message: "Part", context: "sms" })}
          value={part}
          options={parts.map((each) => ({ value: each, label: words[each] }))}
          onChange={(chosen) =>
            void navigate({
              to: "/admin/{-$section}/{-$record}",
              params: { section: "sms", record: chosen === "accounts" ? undefined : chosen },
              search: {},
              replace: true,
            })
          }
        />
      </div>
      {part === "accounts" && <Accounts />}
      {part === "templates" && <Templates />}
    </>
  );
};
