import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/shared/api/client";

export const unitsQuery = queryOptions({
  queryKey: ["admin", "units"],
  queryFn: () => unwrap(api.GET("/api/v1/units")),
});

export const placesQuery = (unit: number) =>
  queryOptions({
    queryKey: [...unitsQuery.queryKey, unit, "places"],
    queryFn: () => unwrap(api.GET("/api/v1/units/{unit_id}/places", { params: { path: { unit_id: unit } } })),
  });

export const moveUnit = ({ unit, parent }: { unit: number; parent: number }) =>
  unwrap(api.POST("/api/v1/units/{unit_id}/move", { params: { path: { unit_id: unit } }, body: { parent } }));
