import { Button } from "../ui/Button.tsx";
import "../ui/Banner.css";
import { Icon } from "../ui/Icon.tsx";
import { takeOver, useNewVersion } from "./offline-shell.ts";

/** A new version of the app is here; it is taken when the person says so, never in the middle of typing. */
export function UpdateBanner() {
  const waiting = useNewVersion();
  if (!waiting) return null;
  return (
    <div className="banner" role="status">
      <Icon name="info" />
      <p>Có phiên bản mới của phần mềm.</p>
      <Button
        size="small"
        onPress={() => {
          takeOver(waiting);
        }}
      >
        Dùng phiên bản mới
      </Button>
    </div>
  );
}
