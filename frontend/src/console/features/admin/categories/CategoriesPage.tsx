import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { Category } from "@/shared/api/types";
import { useMay } from "../../../app/session";
import { Empty } from "../../../ui/Empty";
import { Header } from "../parts/Header";
import { Loaded } from "../parts/Loaded";
import { AddDialog } from "./CategoryDialogs";
import { CategoryTree } from "./CategoryTree";
import { categoriesQuery } from "./move";

/** What tickets are about, as a tree of any depth: reshaped by dragging, by the arrow keys or by the menu. */
export function CategoriesPage() {
  const { t } = useLingui();
  const [below, setBelow] = useState<Category | "top">();
  const mayCreate = useMay("category.create");
  const found = useQuery(categoriesQuery);
  return (
    <>
      <Header title={t({ message: "Categories", context: "administration" })}>
        {mayCreate && (
          <Button type="primary" onClick={() => setBelow("top")}>
            <Trans>Add a category</Trans>
          </Button>
        )}
      </Header>
      <div className="admin-record">
        <Loaded query={found}>
          {(all) =>
            all.length ? (
              <CategoryTree all={all} onAdd={setBelow} />
            ) : (
              <Empty>
                <Trans>Categories say what tickets are about; reports count by them.</Trans>
              </Empty>
            )
          }
        </Loaded>
      </div>
      {below && <AddDialog parent={below === "top" ? undefined : below} onClose={() => setBelow(undefined)} />}
    </>
  );
}
