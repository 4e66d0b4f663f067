import { Link } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode } from "react";

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  to: string;
  params?: Record<string, string>;
  search?: object;
  children: ReactNode;
  "data-row"?: number;
}

/** A link whose place a description of a noun says: the router's own types know only places written in the code. */
export const PlaceLink = Link as unknown as (props: Props) => ReactNode;
