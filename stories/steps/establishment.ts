import { registerEstablishmentEndpoint } from "@kc/server/api/party";
import type { Maker } from "../cast/makers.ts";
import type { Stage } from "../stage.ts";

/** What a maker writes about itself in the registration form. */
export function registrationOf(maker: Maker) {
  return {
    name: maker.name,
    legalForm: maker.legalForm,
    taxCode: null,
    representativeName: maker.representative,
    phone: "0900000000",
    email: "",
    registeredAddress: maker.address,
    registeredCommuneCode: maker.communeCode,
    productionAddress: maker.address,
    communeCode: maker.communeCode,
    sectorDivision: maker.sectorDivision,
    sectorNote: "",
    products: maker.products,
    foundedOn: "2018-03-15",
    workers: maker.workers,
    capitalDong: maker.capitalDong,
    revenueDong: maker.revenueDong,
    traits: [...(["no_fired_bricks", "not_difficult_area"] as const)],
  };
}

/** The Centre registers an establishment it met. */
export async function centreRegisters(stage: Stage, maker: Maker): Promise<string> {
  const registered = await stage
    .as("trung-tam")
    .does(registerEstablishmentEndpoint, registrationOf(maker));
  return registered.id;
}
