import * as z from "zod/mini";
import { day, endpoint } from "../platform/api.ts";

const provinceId = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99));

export const listProvincesEndpoint = endpoint({
  method: "GET",
  path: "/provinces",
  summary: "34 tỉnh, thành phố",
  input: z.object({}),
  output: z.object({
    rows: z.array(z.object({ id: z.int(), code: z.string(), name: z.string() })),
  }),
});

export const listCommunesEndpoint = endpoint({
  method: "GET",
  path: "/communes",
  summary: "Xã, phường, đặc khu của một tỉnh vào một ngày",
  input: z.object({
    /** The viewer's own province when absent. */
    provinceId: z.optional(provinceId),
    /** The business day when absent: a commune's code meant another unit before 01/7/2025. */
    on: z.optional(day),
  }),
  output: z.object({
    provinceId: z.int(),
    provinceName: z.string(),
    on: day,
    rows: z.array(
      z.object({
        code: z.string(),
        validFrom: day,
        kind: z.string(),
        name: z.string(),
        fullName: z.string(),
        formerDistrict: z.string(),
      }),
    ),
  }),
});

export const findCommuneMapEndpoint = endpoint({
  method: "GET",
  path: "/communes/map",
  summary: "Đường viền xã, phường của tỉnh để vẽ bản đồ",
  input: z.object({}),
  output: z.object({
    width: z.int(),
    height: z.int(),
    communes: z.array(z.object({ code: z.string(), path: z.string() })),
  }),
});
