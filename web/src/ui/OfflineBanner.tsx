import { useSyncExternalStore } from "react";
import { Icon } from "./Icon.tsx";
import "./Banner.css";

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

/** Whether the machine has a network. */
function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

/** No network: what still works and what waits. */
export function OfflineBanner() {
  return useOnline() ? null : <OfflineNotice />;
}

/** The words of the banner. */
export function OfflineNotice() {
  return (
    <div className="banner banner--due" role="status">
      <Icon name="offline" />
      <p>
        <strong>Đang mất mạng.</strong> Vẫn nhập được, nội dung giữ trên máy này; số liệu đang xem
        có thể đã cũ. Việc gửi, duyệt chờ có mạng lại.
      </p>
    </div>
  );
}
