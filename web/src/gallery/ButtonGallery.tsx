import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { showToast } from "../ui/toast.ts";

/** Buttons, dialogs and messages. */
export function ButtonGallery() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack>
      <Row>
        <Button look="main">Nộp hồ sơ</Button>
        <Button>Lưu tạm</Button>
        <Button look="quiet">Xem lịch sử</Button>
        <Button look="danger">Ngừng thực hiện</Button>
        <Button look="main" isPending>
          Đang gửi
        </Button>
        <Button icon="print">In</Button>
        <Button size="small" icon="plus">
          Thêm máy
        </Button>
        <Button icon="download" iconOnly>
          Xuất tệp
        </Button>
        <LinkButton href="/schemes" icon="scheme">
          Danh sách đề án
        </LinkButton>
      </Row>
      <div>
        <Button
          look="main"
          blockedBecause="Chưa phê duyệt được: mức hỗ trợ vượt 50% chi phí. Mức nhận được là 178.000.000 đ."
        >
          Phê duyệt
        </Button>
      </div>
      <Row>
        <Button
          onPress={() => {
            setOpen(true);
          }}
        >
          Mở hộp thoại có lý do
        </Button>
        <Button
          onPress={() => {
            showToast("Đã nộp hồ sơ KCĐP-2026-0007.");
          }}
        >
          Báo tin vui
        </Button>
        <Button
          onPress={() => {
            showToast("Chưa gửi được, nội dung vẫn được giữ trên máy này.", "due");
          }}
        >
          Báo cần để ý
        </Button>
      </Row>
      <Notice>Chưa có mức chi của tỉnh – áp dụng mức tối đa của Trung ương.</Notice>
      <Notice tone="due" title="Còn 5 ngày.">
        Báo cáo 6 tháng đến hạn ngày 20/6/2026.
      </Notice>
      <Notice tone="late" title="Quá hạn 12 ngày.">
        Hồ sơ quyết toán phải nộp chậm nhất ngày 18/02/2026.
      </Notice>
      <Notice tone="done">Hồ sơ đã đủ các giấy tờ theo Điều 5 Thông tư 36/2013/TT-BCT.</Notice>
      <ConfirmDialog
        title="Yêu cầu bổ sung, hoàn thiện hồ sơ"
        verb="Yêu cầu bổ sung"
        isOpen={isOpen}
        reasonLabel="Nội dung cần bổ sung và lý do"
        onConfirm={() => {
          setOpen(false);
        }}
        onClose={() => {
          setOpen(false);
        }}
      >
        <p>Hồ sơ KCĐP-2026-0007 trở về Trung tâm. Cơ sở nhận được thông báo.</p>
      </ConfirmDialog>
    </Stack>
  );
}
