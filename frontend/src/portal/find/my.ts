import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLingui } from "@lingui/react";
import { useLocation } from "wouter";
import { api, unwrap } from "@/shared/api/client";
import { currentLanguage } from "@/shared/i18n/language";
import { proven } from "../proof/proof";

const key = ["portal-my"];

export function useMyRequests() {
  const { i18n } = useLingui();
  return useQuery({ queryKey: [...key, i18n.locale], queryFn: () => unwrap(api.GET("/api/v1/portal/my")) });
}

export const useAskForCode = () =>
  useMutation({
    mutationFn: (address: string) => {
      const body = { address, language: currentLanguage() };
      return proven((headers) => unwrap(api.POST("/api/v1/portal/sign-in/code", { body, headers })));
    },
  });

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { address: string; code: string }) => unwrap(api.POST("/api/v1/portal/sign-in", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/portal/sign-out")),
    onSuccess: () => client.resetQueries({ queryKey: key }),
  });
}

export function useOpenRequest() {
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (number: string) => unwrap(api.POST("/api/v1/portal/my/open", { body: { number } })),
    onSuccess: ({ token }) => navigate(`/t/${token}`),
  });
}
