import { forgetSession, keepSession, readKeptSession } from "./kept-session.ts";
import { NoAnswerError, problemKind } from "./problem.ts";
import { queryClient } from "./query-client.ts";
import { sessionQuery } from "./session.ts";

/**
 * Asks the server who works here. Without the network the shell opens for the person who worked here last:
 * the menu and unfinished forms are there, figures are not.
 */
export async function openSession(): Promise<"open" | "sign-in-needed"> {
  try {
    const session = await queryClient.query({ ...sessionQuery, staleTime: "static" });
    keepSession(session);
    return "open";
  } catch (error) {
    if (error instanceof Error && problemKind(error) === "sign-in-needed") {
      forgetSession();
      return "sign-in-needed";
    }
    const kept = readKeptSession();
    if (!(error instanceof NoAnswerError) || kept === null) throw error;
    queryClient.setQueryData(sessionQuery.queryKey, kept, { updatedAt: 0 });
    return "open";
  }
}
