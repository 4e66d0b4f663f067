import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "antd";
import { useRef } from "react";
import { api, unwrap } from "@/shared/api/client";
import { upload } from "@/shared/api/upload";
import { useAct } from "../parts/act";
import { type Brand, brandsKey } from "./queries";

/** The picture in the portal's head, and how it is changed. */
export function LogoRow({ brand, mayEdit }: { brand: Brand; mayEdit: boolean }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const set = useAct(
    async (file: File | undefined) => {
      const uploaded = file && (await upload("/api/v1/files", file, () => undefined));
      const body = { file: uploaded?.id ?? null };
      return unwrap(api.POST("/api/v1/brands/{brand_id}/logo", { params: { path: { brand_id: brand.id } }, body }));
    },
    brandsKey,
    ({ logo }) => (logo ? t`Logo set` : t`Logo removed`),
  );
  return (
    <div className="admin-logo">
      {brand.logo && <img src={brand.logo} alt={t`Logo`} />}
      {mayEdit && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/png,image/jpeg,image/webp"
            aria-label={t`Logo`}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) set.mutate(file);
              event.target.value = "";
            }}
          />
          <Button loading={set.isPending} onClick={() => input.current?.click()}>
            <Trans>Set the logo</Trans>
          </Button>
          {brand.logo && (
            <Button onClick={() => set.mutate(undefined)}>
              <Trans>Remove the logo</Trans>
            </Button>
          )}
        </>
      )}
    </div>
  );
}
