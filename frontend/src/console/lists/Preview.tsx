import { CloseOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import type { ReactNode } from "react";

/** Beside the list: J and K go on moving through the rows. */
export function Preview({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <aside className="preview" aria-label={t`Preview`}>
      <Button
        className="preview-close"
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t`Close the preview`}
        onClick={onClose}
      />
      {children}
    </aside>
  );
}
