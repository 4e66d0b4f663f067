import { PlusOutlined } from "@ant-design/icons";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import mark from "@/shared/ui/mark.svg";
import { NoticeBell } from "../features/notices/NoticeBell";
import { GlobalSearch } from "./GlobalSearch";
import { PersonMenu } from "./PersonMenu";
import { useMay, useSession } from "./session";

export function TopBar({ onKeys }: { onKeys: () => void }) {
  const { organization } = useSession();
  const mayView = useMay("ticket.view");
  const mayCreate = useMay("ticket.create");
  const name = organization.name || "Afterloop";
  return (
    <header className="top-bar">
      <Link to={mayView ? "/tickets" : "/"} search={{}} className="organization" aria-label={name}>
        <img src={mark} alt="" width={24} height={24} />
        <span>{name}</span>
      </Link>
      {mayView ? <GlobalSearch /> : <span className="global-search" />}
      <div className="top-actions">
        {mayCreate && (
          <Link to="/tickets/new" search={{}} className="top-link">
            <PlusOutlined aria-hidden />
            <Trans>New ticket</Trans>
          </Link>
        )}
        <NoticeBell />
        <PersonMenu onKeys={onKeys} />
      </div>
    </header>
  );
}
