/** Sending: the bubble is there at once, the server hears of it once, however often one tries. */

/** `onNews()` whenever the fate of a message is known. */
export function createDelivery({ api, model, onNews }) {
  async function deliver(key, message) {
    const thread = model.thread(key);
    const conversation = model.conversationOf(key);
    const { sender_id, text, client_id, mentions_bot, quote_id } = message;
    const quote = quote_id == null ? {} : { quote_id };
    onNews();
    try {
      const body = { sender_id, text, client_id, mentions_bot, ...quote };
      const { message_id } = await api.send(conversation, body);
      thread.settle(client_id, message_id);
    } catch (error) {
      thread.fail(client_id, error.detail ?? "");
      return onNews();
    }
    // The stream says so too; asking at once spares the sender the wait.
    await thread.refresh().catch(() => {});
    onNews();
  }

  return {
    send(key, { text, quote_id, mentions_bot }) {
      const { id: sender_id, name: sender_name } = model.me();
      const who = { client_id: randomId(), sender_id, sender_name };
      const created_at = new Date().toISOString();
      const message = { ...who, text, quote_id, mentions_bot, created_at };
      model.thread(key).add(message);
      return deliver(key, message);
    },
    /** Try a failed message again; the same client_id keeps it from being said twice. */
    retry(key, clientId) {
      return deliver(key, model.thread(key).retry(clientId));
    },
  };
}

// crypto.randomUUID exists only on secure pages, and phones in the same Wi-Fi come over plain HTTP.
function randomId() {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
