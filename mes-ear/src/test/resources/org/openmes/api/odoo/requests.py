"""As much of the library of this name as the guide uses, over HTTP as that does."""
import json as texts
from urllib import error, request


class Response:
    def __init__(self, status_code, body):
        self.status_code = status_code
        self._body = body

    def json(self):
        return texts.loads(self._body)

    def raise_for_status(self):
        if self.status_code >= 400:
            raise RuntimeError(f"{self.status_code}: {self._body.decode()}")


def put(url, headers, json, timeout):
    sent = request.Request(
        url,
        data=texts.dumps(json).encode(),
        headers={**headers, "Content-Type": "application/json"},
        method="PUT",
    )
    try:
        with request.urlopen(sent, timeout=timeout) as answer:
            return Response(answer.status, answer.read())
    except error.HTTPError as answer:
        return Response(answer.code, answer.read())
