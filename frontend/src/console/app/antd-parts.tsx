import { CloseOutlined, DownOutlined, EyeInvisibleOutlined, EyeOutlined } from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import type { ConfigProviderProps } from "antd";

/** antd names its own icons in English (“eye-invisible”); what stands beside them says it already. */
export function useAntdParts(): ConfigProviderProps {
  const { t } = useLingui();
  return {
    button: { autoInsertSpace: false },
    wave: { disabled: true },
    select: { suffixIcon: <DownOutlined aria-hidden />, removeIcon: <CloseOutlined aria-hidden /> },
    inputPassword: {
      iconRender: (visible) => (visible ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />),
    },
    modal: {
      closeIcon: <CloseOutlined aria-hidden />,
      closable: { "aria-label": t({ message: "Close", context: "a dialog" }) },
    },
  };
}
