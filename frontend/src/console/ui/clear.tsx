import { CloseCircleFilled } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";

/** `allowClear` of a select, named in the reader's language. */
export function useClear() {
  const { t } = useLingui();
  return { clearIcon: <CloseCircleFilled aria-hidden />, label: t`Clear` };
}
