/**
 * The makers of the demo. Names of makers and products are those that newspapers and OCOP lists name in public
 * (see data/programmes and the sources beside each); everything else about them — people, addresses, figures,
 * machines — is made up for illustration.
 */
export type Maker = {
  readonly key: string;
  readonly name: string;
  readonly legalForm: "enterprise" | "cooperative" | "household_business" | "cooperative_group";
  readonly representative: string;
  readonly communeCode: string;
  readonly address: string;
  readonly sectorDivision: string;
  readonly products: string;
  readonly workers: number;
  readonly capitalDong: number;
  readonly revenueDong: number;
};

const million = 1_000_000;

export const makers = {
  tamHoa: {
    key: "tam-hoa",
    name: "Hợp tác xã Tâm Hòa",
    legalForm: "cooperative",
    representative: "Nguyễn Thị Thí Dụ",
    communeCode: "01273",
    address: "Tổ 1, phường Thục Phán",
    sectorDivision: "10",
    products: "Lạp sườn, thịt hun khói",
    workers: 24,
    capitalDong: 3_200 * million,
    revenueDong: 9_600 * million,
  },
  cuongYen: {
    key: "cuong-yen",
    name: "Cơ sở miến dong Cường Yên",
    legalForm: "household_business",
    representative: "Lý Văn Thí Dụ",
    communeCode: "01654",
    address: "Xóm 2, xã Hòa An",
    sectorDivision: "10",
    products: "Miến dong",
    workers: 9,
    capitalDong: 900 * million,
    revenueDong: 2_100 * million,
  },
  daiHoang: {
    key: "dai-hoang",
    name: "Cơ sở rượu ngô Đại Hoàng",
    legalForm: "household_business",
    representative: "Hoàng Văn Mẫu",
    communeCode: "01660",
    address: "Xóm 5, xã Nam Tuấn",
    sectorDivision: "11",
    products: "Rượu ngô",
    workers: 7,
    capitalDong: 800 * million,
    revenueDong: 1_500 * million,
  },
  taiHoSin: {
    key: "tai-ho-sin",
    name: "Cơ sở trà xanh Tài Hồ Sìn",
    legalForm: "cooperative",
    representative: "Bàn Thị Mẫu",
    communeCode: "01708",
    address: "Xóm 3, xã Bạch Đằng",
    sectorDivision: "10",
    products: "Trà xanh",
    workers: 15,
    capitalDong: 1_600 * million,
    revenueDong: 3_400 * million,
  },
  mocThuNghiem: {
    key: "moc-thu-nghiem",
    name: "Cơ sở mộc Thử Nghiệm",
    legalForm: "household_business",
    representative: "Đinh Văn Thử",
    communeCode: "01288",
    address: "Tổ 4, phường Tân Giang",
    sectorDivision: "31",
    products: "Bàn ghế, tủ gỗ",
    workers: 8,
    capitalDong: 700 * million,
    revenueDong: 1_800 * million,
  },
  gachMinhHoa: {
    key: "gach-minh-hoa",
    name: "Công ty TNHH Vật liệu Minh Họa",
    legalForm: "enterprise",
    representative: "Phan Văn Minh Họa",
    communeCode: "01279",
    address: "Tổ 9, phường Nùng Trí Cao",
    sectorDivision: "23",
    products: "Gạch không nung",
    workers: 38,
    capitalDong: 12_000 * million,
    revenueDong: 21_000 * million,
  },
  coKhiThiDu: {
    key: "co-khi-thi-du",
    name: "Công ty TNHH Cơ khí Thí Dụ",
    legalForm: "enterprise",
    representative: "Vương Văn Thí Dụ",
    communeCode: "01273",
    address: "Tổ 12, phường Thục Phán",
    sectorDivision: "25",
    products: "Máy xay xát, dụng cụ nông nghiệp",
    workers: 26,
    capitalDong: 6_500 * million,
    revenueDong: 11_200 * million,
  },
  tienTuu: {
    key: "tien-tuu",
    name: "Cơ sở rượu Tiên Tửu",
    legalForm: "household_business",
    representative: "Mông Thị Thử",
    communeCode: "01699",
    address: "Xóm 1, xã Nguyễn Huệ",
    sectorDivision: "11",
    products: "Rượu Tiên Tửu",
    workers: 6,
    capitalDong: 500 * million,
    revenueDong: 1_100 * million,
  },
} as const satisfies Record<string, Maker>;
