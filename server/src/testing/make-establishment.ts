/** Establishments for tests and stories, registered by their own command as a person of the Centre would. */
import type * as z from "zod/mini";
import { registerEstablishment } from "../party/register-establishment.ts";
import { accepted, type TestWorld } from "./test-world.ts";

type EstablishmentInput = z.input<typeof registerEstablishment.endpoint.input>;
export type EstablishmentSketch = Partial<EstablishmentInput>;

/** Phường Thục Phán: a commune of Cao Bằng that exists since 01/7/2025. */
export const someCommune = "01273";
export const anotherCommune = "01288";

/** Everything that is written about a made-up maker that the law supports; a test names only what matters to it. */
export function establishmentInput(sketch: EstablishmentSketch = {}): EstablishmentInput {
  return {
    name: "Hợp tác xã Miến dong Minh Họa",
    legalForm: "cooperative",
    taxCode: null,
    representativeName: "Nguyễn Thị Mẫu",
    phone: "",
    email: "",
    registeredAddress: "Tổ 1",
    registeredCommuneCode: sketch.communeCode ?? someCommune,
    productionAddress: "Tổ 1",
    communeCode: someCommune,
    sectorDivision: "10",
    sectorNote: "",
    products: "Miến dong",
    foundedOn: "2019-05-01",
    workers: 12,
    capitalDong: 2_000_000_000,
    revenueDong: 3_000_000_000,
    traits: [],
    confirmedNotDuplicateOf: [],
    ...sketch,
  };
}

/** Registers an establishment and gives its id; one that looks like another is said to be another. */
export async function makeEstablishment(
  world: TestWorld,
  sketch: EstablishmentSketch = {},
): Promise<string> {
  const officer = await world.person("centre_officer");
  const input = establishmentInput(sketch);
  const first = await world.run(registerEstablishment, officer, input);
  if (first.ok || first.refusal.kind !== "likely-duplicate") return accepted(first).id;
  const confirmedNotDuplicateOf = first.refusal.candidates.map((found) => found.establishmentId);
  const again = { ...input, confirmedNotDuplicateOf };
  return accepted(await world.run(registerEstablishment, officer, again)).id;
}
