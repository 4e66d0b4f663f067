import { useLingui } from "@lingui/react/macro";
import { Modal } from "antd";
import { useShortcut } from "./shortcuts";

/** `?` lists the keys. */
export function Keys({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useLingui();
  useShortcut("?", () => onOpen(true));
  const keys: [string, string][] = [
    ["/", t`Search`],
    ["J K", t`Next and previous row`],
    ["Enter", t`Open the row`],
    [t({ message: "Space", context: "key" }), t`Preview of the row`],
    ["X", t`Select the row`],
    ["Shift X", t`Select up to the row`],
    ["Shift ← →", t`Width of the column, on its head`],
    ["C", t`Claim the open ticket`],
    ["R", t`Reply to the customer`],
    ["N", t`Write an internal note`],
    ["P", t`Make a ticket of the call`],
    ["Ctrl Enter", t`Send what is written`],
    ["Esc", t`Close the top layer`],
    ["?", t`This list`],
  ];
  return (
    <Modal open={open} title={t`Keys`} footer={null} onCancel={() => onOpen(false)} destroyOnHidden>
      <dl className="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
