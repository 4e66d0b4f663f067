import { useLingui } from "@lingui/react";
import { msg } from "@lingui/core/macro";
import { lazy } from "react";
import { api, unwrap } from "@/shared/api/client";
import type { components, paths } from "@/shared/api/schema";
import { type CellKind, cellKinds, type CellProps } from "../../../lists/cells";
import type { Noun } from "../../../lists/noun";
import { kindWords } from "../words";
import { CustomerFilters } from "./CustomerFilters";
import { EmptyCustomers } from "./EmptyCustomers";

type CustomerRow = components["schemas"]["CustomerListed"];
type Asked = paths["/api/v1/customers"]["get"]["parameters"]["query"];
type Counted = paths["/api/v1/customers/count"]["get"]["parameters"]["query"];
type ExportFilters = components["schemas"]["ExportCustomers"]["filters"];

function Kind({ value }: CellProps<CustomerRow>) {
  const { _ } = useLingui();
  const word = kindWords[String(value)];
  return <>{word ? _(word) : String(value)}</>;
}

const Name = ({ row }: CellProps<CustomerRow>) => <span className="ellipsis">{row.name}</span>;

const kindKind: CellKind<CustomerRow> = { Cell: Kind, width: 96 };
const nameKind: CellKind<CustomerRow> = { Cell: Name, width: 240 };

export const customerNoun: Noun<CustomerRow> = {
  of: "customer",
  path: "/customers",
  filters: ["kind", "unit", "q", "filter"],
  columns: ["name", "kind", "phone", "email", "unit", "created_at"],
  primary: "name",
  card: { corner: "created_at", below: ["kind", "phone"], end: "unit" },
  order: "-id",
  views: [
    { key: "all", title: msg({ message: "All customers", context: "view" }), filters: {}, counted: false },
    { key: "companies", title: msg`Companies`, filters: { kind: "company" }, counted: false },
  ],
  titles: { found: msg`Search results`, filtered: msg`Filtered customers` },
  own: {
    name: { title: msg({ message: "Name", context: "customer" }), kind: nameKind, value: (row) => row.name },
    kind: { title: msg({ message: "Kind", context: "customer" }), kind: kindKind, value: (row) => row.kind },
    phone: { title: msg`Phone`, kind: cellKinds.phone },
    unit: { title: msg`Outlet`, value: (row) => row.unit },
    created_at: {
      title: msg({ message: "Created", context: "time" }),
      kind: cellKinds.moment,
      ascending: "id",
      descending: "-id",
    },
  },
  link: ({ id }) => ({ to: "/customers/$customerId", params: { customerId: String(id) } }),
  fetchPage: (query, place) =>
    unwrap(
      api.GET("/api/v1/customers", {
        params: { query: { ...(query as Asked), limit: place.limit, ...(place.after && { after: place.after }) } },
      }),
    ),
  fetchCount: (query, most) =>
    unwrap(api.GET("/api/v1/customers/count", { params: { query: { ...(query as Counted), most } } })),
  Filters: CustomerFilters,
  Empty: EmptyCustomers,
  Preview: lazy(() => import("../page/CustomerPage").then((found) => ({ default: found.CustomerPreview }))),
  exporting: {
    verb: "customer.export",
    begin: ({ filters, title, ...wish }) =>
      unwrap(
        api.POST("/api/v1/customers/exports", {
          body: { ...wish, title: title.slice(0, 80), filters: filters as ExportFilters },
        }),
      ),
  },
};
