import { useState } from "react";
import { ChangePasswordForm } from "./ChangePasswordForm.tsx";
import { ChooseMembership } from "./ChooseMembership.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { EnrolForm } from "./EnrolForm.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import type { SignInStep } from "./sign-in-step.ts";

type SignInStepsProps = {
  readonly first?: SignInStep;
  readonly onDone: () => void;
};

/** The steps of signing in, one after another as the server asks for them. */
export function SignInSteps({ first = "password", onDone }: SignInStepsProps) {
  const [step, setStep] = useState<SignInStep>(first);
  const goOn = (next: SignInStep) => {
    if (next === "done") onDone();
    else setStep(next);
  };
  const startOver = () => {
    setStep("password");
  };
  switch (step) {
    case "password":
    case "done":
      return <PasswordForm onNext={goOn} />;
    case "totp":
      return <CodeForm onNext={goOn} onStartOver={startOver} />;
    case "enrol-totp":
      return <EnrolForm onNext={goOn} />;
    case "change-password":
      return <ChangePasswordForm isFirst onNext={goOn} />;
    case "choose-membership":
      return <ChooseMembership onDone={onDone} />;
  }
}
