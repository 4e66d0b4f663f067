import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { problemText } from "@/shared/ui/problem-text";
import { useUndo } from "../../../ui/use-undo";

/** A verb without a form: it is said what is now so, or why not, and what shows it is read again. */
export function useAct<V, T>(send: (given: V) => Promise<T>, shown: QueryKey, done: (answer: T) => string) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: shown });
      const said = done(answer);
      if (said) void message.success(said);
    },
    onError: (error) => void message.error(problemText(error)),
  });
}

interface Turn {
  send: () => Promise<unknown>;
  /** What is then so. */
  said: string;
}

/** Closes what is open and opens what is closed. Nothing is lost by closing, so it is undone and not asked about. */
export function useTurn(closed: boolean, shown: QueryKey, { close, reopen }: Record<"close" | "reopen", Turn>) {
  const undo = useUndo();
  const opening = useAct(reopen.send, shown, () => reopen.said);
  const closing = useAct(close.send, shown, () => {
    undo(close.said, () => opening.mutate(undefined));
    return "";
  });
  return closed ? opening : closing;
}

/** After a dialog has sent: the pages that show it are read again, and it is said what is now so. */
export function useSaid(shown: QueryKey) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return (said: string) => {
    void client.invalidateQueries({ queryKey: shown });
    if (said) void message.success(said);
  };
}
