import { BellOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { Popover } from "antd";
import { useRef, useState } from "react";
import { countText } from "../../ui/badges";
import { useUnreadInTitle } from "../../ui/title";
import "./notices.css";
import { NoticeList } from "./NoticeList";
import { useNotices } from "./queries";
import { ReadAllButton } from "./ReadAllButton";

export function NoticeBell() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const unread = useNotices().data?.unread ?? 0;
  const count = countText(unread);
  useUnreadInTitle(unread ? count : "");
  const change = (next: boolean) => {
    // What closes with the focus in it gives it back.
    if (!next && place.current?.contains(document.activeElement)) place.current.querySelector("button")?.focus();
    setOpen(next);
  };
  return (
    <span ref={place}>
      <Popover
        open={open}
        onOpenChange={change}
        trigger="click"
        placement="bottomRight"
        arrow={false}
        // Beside the bell and not at the end of the page, so that Tab leads into it.
        getPopupContainer={() => place.current ?? document.body}
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
    </span>
  );
}
