import { Outlet, useMatchRoute, useNavigate } from "@tanstack/react-router";
import { Suspense, useEffect } from "react";
import { ZoneProvider } from "@/shared/format";
import { Keys } from "../ui/Keys";
import { OfflineBar } from "../ui/OfflineBar";
import { Navigation } from "./Navigation";
import { useSession } from "./session";
import "./shell.css";
import { TopBar } from "./TopBar";

export function Shell() {
  const { user } = useSession();
  const navigate = useNavigate();
  const isMatch = useMatchRoute();
  // Pages with a column of their own leave the navigation only its icons.
  const folded = Boolean(isMatch({ to: "/tickets", fuzzy: true }));

  useEffect(() => {
    if (!user) void navigate({ to: "/sign-in", search: { next: window.location.pathname + window.location.search } });
  }, [user, navigate]);

  if (!user) return null;
  return (
    <ZoneProvider zone={user.time_zone || undefined}>
      <div className={folded ? "shell folded" : "shell"}>
        <TopBar />
        <Navigation />
        <main className="content">
          <OfflineBar />
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
        <Keys />
      </div>
    </ZoneProvider>
  );
}
