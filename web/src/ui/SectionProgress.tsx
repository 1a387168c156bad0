import { classNames } from "./class-names.ts";
import "./FormSection.css";
import { Icon, type IconName } from "./Icon.tsx";

type SectionState = "empty" | "begun" | "done" | "wrong";

type SectionProgressProps = {
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: SectionState;
  }[];
  readonly current?: string;
};

const signs = {
  empty: "still",
  begun: "file",
  done: "done",
  wrong: "warning",
} as const satisfies Record<SectionState, IconName>;
const words = {
  empty: "chưa nhập",
  begun: "đang nhập",
  done: "đủ",
  wrong: "cần sửa",
} as const satisfies Record<SectionState, string>;

/** The sections of a form with how far each has come, as links. */
export function SectionProgress({ sections, current }: SectionProgressProps) {
  const done = sections.filter((section) => section.state === "done").length;
  return (
    <nav className="section-progress" aria-label="Các phần của biểu mẫu">
      <h2>
        Đã đủ {done}/{sections.length} phần
      </h2>
      <ol>
        {sections.map(({ id, title, state }) => (
          <li key={id} className={classNames(`is-${state}`)}>
            <a href={`#${id}`} aria-current={id === current ? "step" : undefined}>
              <Icon name={signs[state]} size={16} />
              <span>
                {title}
                <span className="visually-hidden">, {words[state]}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
