import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useInterval } from "../../app/live";
import { api, unwrap } from "@/shared/api/client";

const key = ["notices"];

export const useNotices = () =>
  useQuery({
    queryKey: key,
    queryFn: () => unwrap(api.GET("/api/v1/notices")),
    refetchInterval: useInterval(30_000),
  });

export function useReadAllNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upto: number) => unwrap(api.POST("/api/v1/notices/read_all", { body: { upto } })),
    onSuccess: (page) => client.setQueryData(key, page),
  });
}

export function useReadNotice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      unwrap(api.POST("/api/v1/notices/{notice_id}/read", { params: { path: { notice_id: id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
