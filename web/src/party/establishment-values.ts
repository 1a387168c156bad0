import { type EstablishmentTrait, type LegalForm, legalForms } from "@kc/core/party";
import type { registerEstablishmentEndpoint } from "@kc/server/api/party";
import type { EndpointInput } from "@kc/server/api/platform";
import type { Establishment } from "./EstablishmentRecord.tsx";

/** What the form of an establishment holds while it is being filled. */
export type EstablishmentFormValues = {
  name: string;
  legalForm: LegalForm | "";
  taxCode: string;
  representativeName: string;
  phone: string;
  email: string;
  isSamePlace: boolean;
  registeredAddress: string;
  registeredCommuneCode: string | null;
  productionAddress: string;
  communeCode: string | null;
  sectorDivision: string | null;
  sectorNote: string;
  products: string;
  foundedOn: string | null;
  workers: number | null;
  capitalDong: number | null;
  revenueDong: number | null;
  traits: EstablishmentTrait[];
  confirmedNotDuplicateOf: string[];
};

export const emptyValues: EstablishmentFormValues = {
  name: "",
  legalForm: "",
  taxCode: "",
  representativeName: "",
  phone: "",
  email: "",
  isSamePlace: true,
  registeredAddress: "",
  registeredCommuneCode: null,
  productionAddress: "",
  communeCode: null,
  sectorDivision: null,
  sectorNote: "",
  products: "",
  foundedOn: null,
  workers: null,
  capitalDong: null,
  revenueDong: null,
  traits: [],
  confirmedNotDuplicateOf: [],
};

/** The form of an establishment that is registered already. */
export function valuesOf(establishment: Establishment): EstablishmentFormValues {
  const { registeredAddress, productionAddress, registeredCommuneCode, communeCode } =
    establishment;
  return {
    ...establishment,
    taxCode: establishment.taxCode ?? "",
    isSamePlace: registeredAddress === productionAddress && registeredCommuneCode === communeCode,
    confirmedNotDuplicateOf: [],
  };
}

/** The input of the command. The place of registration is that of production unless said otherwise. */
export function inputOf(
  values: EstablishmentFormValues,
): EndpointInput<typeof registerEstablishmentEndpoint> {
  const { isSamePlace, productionAddress, communeCode } = values;
  const place = communeCode ?? "";
  return {
    name: values.name,
    legalForm: values.legalForm === "" ? (legalForms[0] ?? "household_business") : values.legalForm,
    taxCode: values.taxCode.trim() === "" ? null : values.taxCode,
    representativeName: values.representativeName,
    phone: values.phone,
    email: values.email,
    registeredAddress: isSamePlace ? productionAddress : values.registeredAddress,
    registeredCommuneCode: isSamePlace ? place : (values.registeredCommuneCode ?? ""),
    productionAddress,
    communeCode: place,
    sectorDivision: values.sectorDivision ?? "",
    sectorNote: values.sectorNote,
    products: values.products,
    foundedOn: values.foundedOn,
    workers: values.workers,
    capitalDong: values.capitalDong,
    revenueDong: values.revenueDong,
    traits: values.traits,
    confirmedNotDuplicateOf: values.confirmedNotDuplicateOf,
  };
}

/** The traits with one of a group replaced: of those that exclude one another at most one is kept. */
export function withTrait(
  traits: readonly EstablishmentTrait[],
  group: readonly EstablishmentTrait[],
  chosen: EstablishmentTrait | null,
): EstablishmentTrait[] {
  const others = traits.filter((trait) => !group.includes(trait));
  return chosen === null ? others : [...others, chosen];
}
