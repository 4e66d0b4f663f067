import { useLingui } from "@lingui/react/macro";
import { App } from "antd";
import type { ReactNode } from "react";

interface Question {
  /** Verb and object: “Turn off the authenticator app?” */
  title: string;
  content?: ReactNode;
  verb: string;
  then: () => void;
}

/** Asks before what cannot be undone. It is done when the question has gone: what it opens keeps the focus. */
export function useAsk(): (question: Question) => void {
  const { t } = useLingui();
  const { modal } = App.useApp();
  return ({ title, content, verb, then }) => {
    let isMeant = false;
    void modal.confirm({
      title,
      content,
      okText: verb,
      cancelText: t`Back`,
      icon: null,
      onOk: () => {
        isMeant = true;
      },
      afterClose: () => isMeant && then(),
    });
  };
}
