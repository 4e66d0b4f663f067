import { BellOutlined, InboxOutlined, PlusOutlined, UserOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";

export function Navigation() {
  const { t } = useLingui();
  return (
    <nav className="navigation" aria-label={t`Main navigation`}>
      <Link to="/tickets" search={{}} activeOptions={{ includeSearch: false }}>
        <InboxOutlined aria-hidden />
        <span>{t({ message: "Tickets", context: "navigation" })}</span>
      </Link>
      <Link to="/tickets/new" search={{}} className="phone-only">
        <PlusOutlined aria-hidden />
        <span>{t`New ticket`}</span>
      </Link>
      <Link to="/notices">
        <BellOutlined aria-hidden />
        <span>{t({ message: "Notices", context: "navigation" })}</span>
      </Link>
      <Link to="/settings">
        <UserOutlined aria-hidden />
        <span>{t({ message: "Me", context: "navigation" })}</span>
      </Link>
    </nav>
  );
}
