import { countWorkEndpoint } from "@kc/server/api/worklist";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { endpointQuery } from "../app/use-endpoint-query.ts";
import { setWorkCount } from "../app/work-count.ts";

/** Keeps the count in the top bar true: asked anew every two minutes and after every command. */
export function WorkCounter() {
  const count = useQuery({
    ...endpointQuery(countWorkEndpoint, {}),
    refetchInterval: 120_000,
    retry: false,
  });
  const total = count.data?.total ?? null;
  useEffect(() => {
    setWorkCount(total);
  }, [total]);
  return null;
}
