import { BellOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { Popover } from "antd";
import { useState } from "react";
import "./notices.css";
import { NoticeList } from "./NoticeList";
import { useNotices } from "./queries";
import { ReadAllButton } from "./ReadAllButton";

export function NoticeBell() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const unread = useNotices().data?.unread ?? 0;
  const count = unread > 99 ? "99+" : String(unread);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      content={
        <>
          <NoticeList onOpen={() => setOpen(false)} />
          <div className="notices-foot">
            <ReadAllButton />
          </div>
        </>
      }
    >
      <button type="button" className="top-icon bell" aria-label={unread ? t`Notices, ${count} unread` : t`Notices`}>
        <BellOutlined aria-hidden />
        {unread > 0 && (
          <span className="bell-count" aria-hidden>
            {count}
          </span>
        )}
      </button>
    </Popover>
  );
}
