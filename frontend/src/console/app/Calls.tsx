import { lazy, Suspense } from "react";
import { withWords } from "@/shared/i18n/language";
import { useMyCalls } from "../features/calls/queries";
import { callWords } from "./areas";

const CallCards = lazy(async () => ({
  default: (await withWords(callWords, () => import("../features/calls/pop/CallCards"))).CallCards,
}));

/** What rings; its code comes only to who has a telephone here. */
export function Calls() {
  const { data } = useMyCalls();
  return data?.seats.length ? (
    <Suspense>
      <CallCards mine={data} />
    </Suspense>
  ) : null;
}
