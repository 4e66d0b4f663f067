import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, unwrap } from "@/shared/api/client";
import { mineKey } from "../queries";

/** The ticket opens where what was said is written down. */
function useOpened() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async ({ id }: { id: number }) => {
    void client.invalidateQueries({ queryKey: mineKey });
    await navigate({ to: "/tickets/$ticketId", params: { ticketId: String(id) }, hash: "log" });
  };
}

export function useMakeTicket() {
  return useMutation({
    mutationFn: ({ id, customer }: { id: number; customer: number | undefined }) =>
      unwrap(
        api.POST("/api/v1/calls/{call_id}/ticket", {
          params: { path: { call_id: id } },
          body: customer ? { customer } : {},
        }),
      ),
    onSuccess: useOpened(),
  });
}

export function useAttach() {
  return useMutation({
    mutationFn: ({ id, ticket }: { id: number; ticket: number }) =>
      unwrap(api.POST("/api/v1/calls/{call_id}/attach", { params: { path: { call_id: id } }, body: { ticket } })),
    onSuccess: useOpened(),
  });
}
