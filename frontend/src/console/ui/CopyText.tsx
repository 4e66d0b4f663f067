import { useLingui } from "@lingui/react/macro";
import { App } from "antd";
import { copyText } from "@/shared/ui/copy";
import "./copy-text.css";

/** Numbers, phones and serials are copied by a click. */
export function CopyText({ text, shown }: { text: string; shown: string }) {
  const { t } = useLingui();
  const { message } = App.useApp();
  const copy = async () => {
    if (await copyText(text)) void message.success(t`Copied ${shown}`);
  };
  return (
    <button type="button" className="copy-text" title={t`Copy`} onClick={() => void copy()}>
      {shown}
    </button>
  );
}
