import {
  CheckCircleFilled,
  CloseCircleFilled,
  CloseOutlined,
  DownOutlined,
  EyeInvisibleOutlined,
  EyeOutlined,
  HourglassOutlined,
} from "@ant-design/icons";
import { useLingui } from "@lingui/react/macro";
import type { ConfigProviderProps } from "antd";
import { TypeIcon } from "antd/es/message/PurePanel";

// What is said in passing takes its icons from here and from no configuration.
Object.assign(TypeIcon, { success: <CheckCircleFilled aria-hidden />, error: <CloseCircleFilled aria-hidden /> });

/** antd names its own icons in English (“eye-invisible”); what stands beside them says it already. */
export function useAntdParts(): ConfigProviderProps {
  const { t } = useLingui();
  // Nothing loops: what is on its way shows an hourglass.
  const busy = <HourglassOutlined aria-hidden />;
  return {
    button: { autoInsertSpace: false, loadingIcon: busy },
    wave: { disabled: true },
    select: {
      loadingIcon: busy,
      suffixIcon: <DownOutlined aria-hidden />,
      removeIcon: <CloseOutlined aria-hidden />,
    },
    inputPassword: {
      iconRender: (visible) => (visible ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />),
    },
    modal: {
      closeIcon: <CloseOutlined aria-hidden />,
      closable: { "aria-label": t({ message: "Close", context: "a dialog" }) },
    },
  };
}
