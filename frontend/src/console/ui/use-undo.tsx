import { Trans } from "@lingui/react/macro";
import { App, Button } from "antd";

const seconds = 8;

/** What is now so, and for a moment the way back. With a key of its own the last step takes the place of that before. */
export function useUndo() {
  const { message } = App.useApp();
  return (said: string, back: () => void, key = `undo.${Date.now()}`) => {
    const take = () => {
      message.destroy(key);
      back();
    };
    void message.success({
      key,
      duration: seconds,
      content: (
        <>
          {said}{" "}
          <Button type="link" size="small" onClick={take}>
            <Trans>Undo</Trans>
          </Button>
        </>
      ),
    });
  };
}
