import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";
import { listKeys } from "../../../lists/queries";
import { ticketKeys } from "../queries";

/** Keys come faster than answers: one edit after the other, and none is decided on what another has just changed. */
export function useEdit(id: number) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `triage.${id}` },
    mutationFn: (body: { category?: number; priority?: number }) =>
      unwrap(
        api.POST("/api/v1/tickets/{ticket_id}/edit", {
          params: { path: { ticket_id: id } },
          body: body as { category?: number },
        }),
      ),
    onSuccess: (changed) => {
      if (changed) client.setQueryData(ticketKeys.one(id), changed);
      void client.invalidateQueries({ queryKey: listKeys.of("ticket") });
    },
  });
}
