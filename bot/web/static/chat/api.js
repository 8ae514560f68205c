/** The only door to the server: paths, time limits, and errors as one sentence a person can read. */

const TIME_LIMIT_MS = 15_000;

/** A request that did not work; `detail` is the server's own sentence, empty when it gave none. */
export class ApiError extends Error {
  constructor(status, detail) {
    super(detail || `request failed (${status})`);
    this.name = "ApiError";
    this.status = status;
    this.detail = detail;
  }
}

/** The web chat API below `base`; a conversation is {kind: "group" | "direct", id}. */
export function createApi(base = "/api/webchat") {
  const messagesPath = ({ kind, id }) =>
    kind === "group"
      ? `${base}/groups/${encodeURIComponent(id)}/messages`
      : `${base}/direct/${encodeURIComponent(id)}/messages`;
  const groupPath = (id, what) => `${base}/groups/${encodeURIComponent(id)}/${what}`;

  return {
    about: () => request(`${base}/about`),
    groups: () => request(`${base}/groups`),
    members: (groupId) => request(groupPath(groupId, "members")),
    cases: (groupId) => request(groupPath(groupId, "cases")),
    messages: (conversation, after) => {
      const query = after == null ? "" : `?after=${encodeURIComponent(after)}`;
      return request(messagesPath(conversation) + query);
    },
    send: (conversation, body) =>
      request(messagesPath(conversation), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    liveUrl: (memberId) => `${base}/live?member=${encodeURIComponent(memberId)}`,
  };
}

async function request(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { ...options, signal: AbortSignal.timeout(TIME_LIMIT_MS) });
  } catch {
    throw new ApiError(0, "");
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new ApiError(response.status, sentence(body?.detail));
  }
  if (body === null) {
    throw new ApiError(response.status, "");
  }
  return body;
}

// FastAPI answers a refused body with a list of problems, everything else with one sentence.
function sentence(detail) {
  if (Array.isArray(detail)) {
    return detail.map((problem) => problem.msg).join("; ");
  }
  return typeof detail === "string" ? detail : "";
}
