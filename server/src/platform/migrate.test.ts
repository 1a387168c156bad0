import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { openTestWorld } from "../testing/test-world.ts";
import { migrate } from "./migrate.ts";

const world = await openTestWorld();
const owner = new pg.Client({ connectionString: world.urls.ownerUrl });
await owner.connect();
afterAll(async () => {
  await owner.end();
  await world.close();
});

describe("a database that stands where this edition leaves it", () => {
  it("is left as it is", async () => {
    expect(await migrate(world.urls.ownerUrl)).toEqual({ applied: [] });
  });
});

describe("a database that another edition made", () => {
  it("is refused with what the operator does next", async () => {
    await owner.query(
      "update schema_migration set sha256 = decode('00', 'hex') where name like '0003-%'",
    );
    await expect(migrate(world.urls.ownerUrl)).rejects.toThrow(/0003-.*\n.*xóa thư mục \.local/v);
  });
});
