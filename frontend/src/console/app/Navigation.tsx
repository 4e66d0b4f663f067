import {
  BellOutlined,
  CompassOutlined,
  InboxOutlined,
  PhoneOutlined,
  PlusOutlined,
  ScheduleOutlined,
  SettingOutlined,
  TeamOutlined,
  UserOutlined,
} from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useMay, useMe, useSession } from "./session";
import { countText } from "../ui/badges";
import { mayAdministrate } from "../features/admin/needs";
import { useMyCalls } from "../features/calls/queries";
import { useNotices } from "../features/notices/queries";
import "../features/notices/notices.css";

/** Only what this person's roles allow. */
export function Navigation() {
  const { t } = useLingui();
  const mayView = useMay("ticket.view");
  const mayCustomers = useMay("customer.view");
  const mayCreate = useMay("ticket.create");
  const mayQueues = useMay("queue.view");
  const hasLines = useMyCalls().data?.has_lines ?? false;
  const { verbs } = useMe();
  const { organization } = useSession();
  const unread = useNotices().data?.unread ?? 0;
  return (
    <nav className="navigation" aria-label={t`Main navigation`}>
      {mayView && (
        <Link to="/tickets" search={{}} activeOptions={{ includeSearch: false }}>
          <InboxOutlined aria-hidden />
          <span>{t({ message: "Tickets", context: "navigation" })}</span>
        </Link>
      )}
      {mayCustomers && (
        <Link to="/customers" search={{}} activeOptions={{ includeSearch: false }}>
          <TeamOutlined aria-hidden />
          <span>{t({ message: "Customers", context: "navigation" })}</span>
        </Link>
      )}
      {mayCreate && (
        <Link to="/tickets/new" search={{}} className="phone-only">
          <PlusOutlined aria-hidden />
          <span>{t`New ticket`}</span>
        </Link>
      )}
      <Link to="/notices">
        <span className="bell">
          <BellOutlined aria-hidden />
          {unread > 0 && (
            <span className="bell-count phone-only" aria-hidden>
              {countText(unread)}
            </span>
          )}
        </span>
        <span>{t({ message: "Notices", context: "navigation" })}</span>
      </Link>
      {hasLines && (
        <Link to="/calls" search={{}} className="no-phone">
          <PhoneOutlined aria-hidden />
          <span>{t({ message: "Calls", context: "navigation" })}</span>
        </Link>
      )}
      {mayQueues && (
        <Link to="/team/{-$unit}" params={{}} className="no-phone">
          <ScheduleOutlined aria-hidden />
          <span>{t({ message: "Team", context: "navigation" })}</span>
        </Link>
      )}
      {!organization.guided && verbs.includes("organization.edit") && (
        <Link to="/guide" search={{}} className="no-phone">
          <CompassOutlined aria-hidden />
          <span>{t({ message: "Guide", context: "navigation" })}</span>
        </Link>
      )}
      {mayAdministrate(verbs) && (
        <Link to="/admin/{-$section}/{-$record}" params={{}} search={{}} className="no-phone">
          <SettingOutlined aria-hidden />
          <span>{t({ message: "Admin", context: "navigation" })}</span>
        </Link>
      )}
      <Link to="/settings">
        <UserOutlined aria-hidden />
        <span>{t({ message: "Me", context: "navigation" })}</span>
      </Link>
    </nav>
  );
}
