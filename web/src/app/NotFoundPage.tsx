import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { StatePanel } from "../ui/StatePanel.tsx";

/** No page at this address. */
export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Không có trang này" />
      <StatePanel
        icon="search"
        title="Địa chỉ không đúng hoặc trang đã đổi chỗ"
        actions={<LinkButton href="/">Về việc của tôi</LinkButton>}
      >
        Kiểm tra lại đường dẫn, hoặc tìm bằng ô tìm kiếm phía trên.
      </StatePanel>
    </>
  );
}
