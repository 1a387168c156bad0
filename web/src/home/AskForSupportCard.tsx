import { findEstablishmentEndpoint } from "@kc/server/api/party";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";

/** The public page "what may my establishment be given", filled with what is known of it. */
export function AskForSupportCard({ establishmentId }: { readonly establishmentId: string }) {
  const own = useEndpointQuery(findEstablishmentEndpoint, { establishmentId });
  const known = own.data;
  const asked = new URLSearchParams({
    viec: "machinery_tech_transfer",
    ...(known && {
      "loai-hinh": known.legalForm,
      noi: known.communeCode,
      nganh: known.sectorDivision,
    }),
  });
  return (
    <Card title="Cơ sở của tôi được hỗ trợ gì?">
      <p>
        Nhập chi phí dự kiến để biết mức hỗ trợ cao nhất, điều khoản áp dụng và hồ sơ cần chuẩn bị.
      </p>
      <p>
        <a href={`/ho-tro?${asked.toString()}`}>Tính mức hỗ trợ trên trang công khai</a>
      </p>
    </Card>
  );
}
