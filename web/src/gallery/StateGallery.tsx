import { Columns } from "../ui/Columns.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorState } from "../ui/ErrorState.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { NoPermissionState } from "../ui/NoPermissionState.tsx";
import { OfflineNotice } from "../ui/OfflineBanner.tsx";
import { Stack } from "../ui/Stack.tsx";

/** What a page says when it cannot show what was asked for. */
export function StateGallery() {
  return (
    <Stack>
      <OfflineNotice />
      <Columns layout="halves">
        <EmptyState
          title="Chưa có đề án nào trong năm 2026"
          actions={
            <LinkButton href="/schemes/new" look="main">
              Lập đề án
            </LinkButton>
          }
        >
          Bắt đầu từ nhu cầu đã đăng ký của một cơ sở, hoặc lập đề án mới.
        </EmptyState>
        <ErrorState
          title="Không tải được danh sách đề án"
          requestId="019ab3c2-7f10-7c44"
          onRetry={() => undefined}
        >
          Máy chủ không trả lời. Kiểm tra mạng rồi thử lại; nội dung đã nhập vẫn được giữ.
        </ErrorState>
        <NoPermissionState
          title="Cần quyền “Kiểm soát đề nghị tạm ứng, thanh toán”"
          roleLabel="Cán bộ khuyến công"
          whoCan="Kế toán trưởng Trung tâm"
        />
        <LoadingState />
      </Columns>
    </Stack>
  );
}
