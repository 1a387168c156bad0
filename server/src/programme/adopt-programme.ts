import { ok, plainDate } from "@kc/core/kernel";
import { adoptProgramme as decideAdoption, programmeRefusalText } from "@kc/core/programme";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { adoptProgrammeEndpoint } from "./api.ts";
import { readStructure } from "./read-structure.ts";
import {
  findProvinceCode,
  insertProgramme,
  insertVersion,
  listVersions,
  lockAdoption,
} from "./store.ts";

/** Adopts a programme, or its next version by the decision that amends it; what was adopted stays as it is. */
export const adoptProgramme = defineCommand({
  name: "programme.adopt",
  endpoint: adoptProgrammeEndpoint,
  permission: "programme:approve",
  refusalText: programmeRefusalText,
  async run({ tx, viewer, commandId, about }, { structure: json, decisionNumber, inForceFrom }) {
    const read = readStructure(json);
    if (!read.ok) return read;
    const structure = read.value;
    await lockAdoption(tx, viewer.provinceId);
    const adopted = await listVersions(tx, viewer.provinceId, structure.code);
    const provinceCode = await findProvinceCode(tx, viewer.provinceId);
    const decided = decideAdoption(
      { provinceCode, adopted },
      { structure, decisionNumber, inForceFrom: plainDate(inForceFrom) },
    );
    if (!decided.ok) return decided;
    const programmeId = adopted[0]?.programmeId ?? newId();
    about(programmeId);
    if (adopted.length === 0) {
      await insertProgramme(tx, viewer.provinceId, {
        id: programmeId,
        code: structure.code,
        name: `${structure.ownName}: ${structure.title}`,
        firstYear: structure.firstYear,
        lastYear: structure.lastYear,
      });
    }
    const version = { ...decided.value, programmeId, structureJson: JSON.stringify(json) };
    await insertVersion(tx, viewer.provinceId, version, commandId);
    return ok({ code: structure.code, version: decided.value.version });
  },
});
