import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { focusOn } from "@/shared/ui/focus";
import { whenAnotherTabSignsIn } from "../../app/elsewhere";
import { sessionQuery, useSession } from "../../app/session";
import { useReturnOfFocus } from "../../ui/FormDialog";
import { SignIn } from "./SignIn";

/** A session that ended under an open page: one signs in over it, and what was typed stands where it stood. */
export function ExpiredDialog() {
  return useIsAtRest() ? <SignInAgain /> : null;
}

/** Whoever is typing goes on to the end of the field: the dialog would take his words. */
function useIsAtRest(): boolean {
  const [isAtRest, setAtRest] = useState(() => !document.activeElement?.matches(editable));
  useEffect(() => {
    const rest = () => setAtRest(true);
    const send = (event: KeyboardEvent) => {
      if (event.key === "Enter" && !event.isComposing && (event.ctrlKey || event.target instanceof HTMLInputElement))
        rest();
    };
    document.addEventListener("focusout", rest);
    document.addEventListener("pointerdown", rest);
    document.addEventListener("keydown", send);
    return () => {
      document.removeEventListener("focusout", rest);
      document.removeEventListener("pointerdown", rest);
      document.removeEventListener("keydown", send);
    };
  }, []);
  return isAtRest;
}

const editable = "input, textarea, [contenteditable=true]";

function SignInAgain() {
  const { t } = useLingui();
  const { user } = useSession();
  const client = useQueryClient();
  const before = useRef(user?.id);
  useReturnOfFocus();

  useEffect(() => {
    const look = () => void client.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined);
    return whenAnotherTabSignsIn(look);
  }, [client]);

  useEffect(() => {
    const was = before.current;
    return () => {
      const now = client.getQueryData<{ user: { id: number } | null }>(["session"])?.user?.id;
      // Somebody else at this desk must not find what the first one was reading.
      if (now !== was) window.location.assign("/");
      else void client.invalidateQueries();
    };
  }, [client]);

  return (
    <Modal
      open
      title={t`Sign in again`}
      footer={null}
      closable={false}
      keyboard={false}
      width={400}
      afterOpenChange={(isOpen) => isOpen && focusOn("sign-in-password")}
    >
      <p className="muted door-why">
        <Trans>You were signed out. What you typed is still here.</Trans>
      </p>
      <SignIn name={user?.username} email={user?.email} />
      <Button type="link" className="expired-other" onClick={() => window.location.assign("/sign-in")}>
        <Trans>Sign in as somebody else</Trans>
      </Button>
    </Modal>
  );
}
