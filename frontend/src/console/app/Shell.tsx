import { Outlet, useMatchRoute, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { ZoneProvider } from "@/shared/format";
import { DraftOwner } from "@/shared/input/draft";
import { Keys } from "../ui/Keys";
import { withWords } from "@/shared/i18n/language";
import { doorWords } from "./areas";
import { Calls } from "./Calls";
import { OfflineBar } from "../ui/OfflineBar";
import { useLivePages } from "./live";
import { Navigation } from "./Navigation";
import { useSession } from "./session";
import "./shell.css";
import { TopBar } from "./TopBar";
import { useFocusBackFromMenus } from "./use-focus-back";

const ExpiredDialog = lazy(async () => ({
  default: (await withWords(doorWords, () => import("../features/session/ExpiredDialog"))).ExpiredDialog,
}));

export function Shell() {
  useFocusBackFromMenus();
  const { user, hasExpired } = useSession();
  const navigate = useNavigate();
  const isMatch = useMatchRoute();
  const [keys, showKeys] = useState(false);
  // Pages with a column of their own leave the navigation only its icons.
  const folded = Boolean(
    isMatch({ to: "/tickets", fuzzy: true }) ||
    isMatch({ to: "/team/{-$unit}", fuzzy: true }) ||
    isMatch({ to: "/admin/{-$section}/{-$record}", fuzzy: true }),
  );

  useLivePages();
  useEffect(() => {
    if (!user) void navigate({ to: "/sign-in", search: { next: window.location.pathname + window.location.search } });
  }, [user, navigate]);

  if (!user) return null;
  return (
    <ZoneProvider zone={user.time_zone || undefined}>
      <DraftOwner value={String(user.id)}>
        <div className={folded ? "shell folded" : "shell"}>
          <TopBar onKeys={() => showKeys(true)} />
          <Navigation />
          <main className="content">
            <OfflineBar />
            <Suspense>
              <Outlet />
            </Suspense>
          </main>
          <Calls />
          <Keys open={keys} onOpen={showKeys} />
          <Suspense>{hasExpired && <ExpiredDialog />}</Suspense>
        </div>
      </DraftOwner>
    </ZoneProvider>
  );
}
