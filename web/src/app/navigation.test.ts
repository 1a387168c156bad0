import { permissionsOf, roleDefinition, roleNames } from "@kc/core/access";
import { describe, expect, it } from "vitest";
import { isCurrentEntry, navigationFor } from "./navigation.ts";

const signedInRoles = roleNames.filter((role) => role !== "public");

describe("the menu", () => {
  it.each(signedInRoles)("has one to nine entries for %s, work first", (role) => {
    const menu = navigationFor(
      { homePage: roleDefinition(role).homePage, permissions: permissionsOf(role) },
      () => true,
    );
    expect(menu.length).toBeGreaterThan(0);
    expect(menu.length).toBeLessThanOrEqual(9);
    expect(menu[0]?.href).toBe("/");
  });

  it("leaves out what has no page", () => {
    expect(
      navigationFor(
        { homePage: "centre", permissions: permissionsOf("centre_officer") },
        (path) => path === "/",
      ),
    ).toHaveLength(1);
  });

  it("marks the entry above the page in sight", () => {
    const [home, establishments] = navigationFor(
      { homePage: "centre", permissions: permissionsOf("centre_officer") },
      () => true,
    );
    expect(establishments && isCurrentEntry(establishments, "/establishments/7")).toBe(true);
    expect(home && isCurrentEntry(home, "/establishments/7")).toBe(false);
  });
});
