/** An establishment for tests, registered by its own command. */
import type * as z from "zod/mini";
import { registerEstablishment } from "../party/register-establishment.ts";
import { accepted, type TestWorld } from "./test-world.ts";

export type EstablishmentWanted = Partial<z.input<typeof registerEstablishment.endpoint.input>>;

/** Everything that is written about a made-up maker of Thục Phán; a test names only what matters to it. */
export function establishmentInput(
  wanted: EstablishmentWanted = {},
): z.input<typeof registerEstablishment.endpoint.input> {
  return {
    name: "Hợp tác xã Mẫu",
    legalForm: "cooperative",
    taxCode: null,
    representativeName: "Nông Thị Mẫu",
    phone: "",
    email: "",
    registeredAddress: "Tổ 1, phường Thục Phán",
    registeredCommuneCode: "01273",
    productionAddress: "Tổ 1, phường Thục Phán",
    communeCode: "01273",
    sectorDivision: "10",
    sectorNote: "",
    products: "Miến dong",
    foundedOn: "2019-05-01",
    workers: 12,
    capitalDong: 2_000_000_000,
    revenueDong: 3_000_000_000,
    traits: [],
    confirmedNotDuplicateOf: [],
    ...wanted,
  };
}

/** Registers an establishment by the Centre and gives its id. */
export async function makeEstablishment(
  world: TestWorld,
  wanted: EstablishmentWanted = {},
): Promise<string> {
  const centre = await world.person("centre_officer");
  return accepted(await world.run(registerEstablishment, centre, establishmentInput(wanted))).id;
}
