"""Whether a person can start typing: asked of both servers, not guessed from their logs."""

import httpx2


class Readiness:
    """Asks the two servers the way their operators' probes do."""

    def __init__(self, client: httpx2.Client, *, nlu_url: str, service_url: str) -> None:
        self._client = client
        self._nlu_status = f"{nlu_url}/status"
        self._health = f"{service_url}/health"

    def nlu(self) -> bool:
        """Whether Rasa has loaded its model: before that it answers 409."""
        return self._get(self._nlu_status) is not None

    def service(self) -> bool:
        """Whether the service has all it needs, Rasa included."""
        answer = self._get(self._health)
        try:
            return answer is not None and answer.json()["status"] == "ok"
        except (ValueError, KeyError, TypeError):
            return False

    def _get(self, url: str) -> httpx2.Response | None:
        try:
            answer = self._client.get(url)
        except httpx2.HTTPError:
            return None
        return answer if answer.status_code == httpx2.codes.OK else None
