import { findEstablishmentEndpoint, listEstablishmentsEndpoint } from "@kc/server/api/party";
import { useState } from "react";
import type { BoundField } from "../app/form/Bound.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { ComboBox } from "../ui/ComboBox.tsx";
import { TextLink } from "../ui/TextLink.tsx";

/** One establishment of those the viewer sees, found by a part of its name. */
export function EstablishmentField(field: BoundField<string | null>) {
  const [typed, setTyped] = useState("");
  const found = useEndpointQuery(
    listEstablishmentsEndpoint,
    { pageSize: 30, sort: "name", ...(typed === "" ? {} : { q: typed }) },
    { keepsLast: true },
  );
  const rows = found.data?.rows ?? [];
  const isListed = field.value === null || rows.some(({ id }) => id === field.value);
  const chosen = useEndpointQuery(
    findEstablishmentEndpoint,
    { establishmentId: field.value ?? "" },
    { isEnabled: !isListed },
  );
  return (
    <ComboBox
      {...field}
      label="Cơ sở công nghiệp nông thôn"
      hint={
        <>
          Gõ một phần tên, không cần dấu. Chưa có trong danh sách thì{" "}
          <TextLink href="/establishments/new">đăng ký cơ sở</TextLink> trước.
        </>
      }
      required
      onSearch={setTyped}
      isSearching={found.isFetching}
      valueLabel={chosen.data?.name}
      choices={rows.map(({ id, name, communeName, products }) => ({
        value: id,
        label: name,
        hint: [communeName, products].filter((part) => part !== "").join(" · "),
      }))}
    />
  );
}
