import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { problemText } from "@/shared/ui/problem-text";
import { useUndo } from "../../../ui/use-undo";
import { moveUnit, unitsQuery } from "./queries";
import type { Unit } from "./tree";

/** Moves a unit below another at once, with the way back. */
export function useMove(units: readonly Unit[]) {
  const { t } = useLingui();
  const client = useQueryClient();
  const undo = useUndo();
  const { message } = App.useApp();
  const move = useMutation({
    mutationFn: moveUnit,
    onSuccess: () => client.invalidateQueries({ queryKey: unitsQuery.queryKey }),
    onError: (error) => void message.error(problemText(error)),
  });
  return (unit: Unit, to: Unit) => {
    const before = units.find(({ id }) => id === unit.parent);
    move.mutate(
      { unit: unit.id, parent: to.id },
      {
        onSuccess: () =>
          before &&
          undo(t`${unit.name} now stands below ${to.name}`, () => move.mutate({ unit: unit.id, parent: before.id })),
      },
    );
  };
}
