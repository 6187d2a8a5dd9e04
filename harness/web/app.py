"""The HTTP interface: `Service` as JSON, and the dashboard at `/`.

Whoever reaches it over a port needs the token; on the socket in `.harness` the file system's rights decide. An error
that the harness raises on purpose comes out as status 400 with its message, a stale epoch as 409.
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from harness.client import Client
from harness.errors import HarnessError, StaleEpochError
from harness.service import Answer
from harness.web.metrics import CONTENT_TYPE, exposition
from harness.web.page import live_page

POLL_SECONDS = 0.5


def make_app(service: Client, token: str = "", more: Sequence[Route] = ()) -> Starlette:
    """The application; with a `token`, every request needs the header `Authorization: Bearer <token>`.

    `more` are routes beside the service's.
    """

    def answers(question: Callable[[Request], Answer]) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            return JSONResponse(question(request))

        return endpoint

    async def add(request: Request) -> Response:
        try:
            fields = await request.json()
        except ValueError as exc:
            raise HarnessError(f"the body is no JSON: {exc}") from exc
        return JSONResponse(service.add(fields), status_code=201)

    async def page(_request: Request) -> Response:
        return HTMLResponse(live_page())

    async def stream(request: Request) -> Response:
        after = int(request.headers.get("last-event-id", request.query_params.get("after", "0")))
        return StreamingResponse(_events(service, after, request), media_type="text/event-stream")

    async def metrics(_request: Request) -> Response:
        return Response(exposition(service), media_type=CONTENT_TYPE)

    def number(request: Request) -> int:
        return int(request.path_params["task"])

    routes = [
        *more,  # first: a worker asks a hundred times where a person asks once
        Route("/", page),
        Route("/api/status", answers(lambda _: service.status())),
        Route("/api/figures", answers(lambda _: service.figures())),
        Route("/api/queue", answers(lambda _: service.queue())),
        Route("/api/tasks", answers(lambda request: service.tasks(request.query_params.getlist("state")))),
        Route("/api/tasks", add, methods=["POST"]),
        Route("/api/tasks/{task:int}", answers(lambda request: service.task(number(request)))),
        Route("/api/tasks/{task:int}/retry", answers(lambda request: service.retry(number(request))), methods=["POST"]),
        Route("/api/tasks/{task:int}/kill", answers(lambda request: service.kill(number(request))), methods=["POST"]),
        Route(
            "/api/tasks/{task:int}/park",
            answers(lambda request: service.park(number(request), _seconds(request))),
            methods=["POST"],
        ),
        Route("/metrics", metrics),
        Route(
            "/api/providers/{name}/restart",
            answers(lambda request: service.restart(request.path_params["name"])),
            methods=["POST"],
        ),
        Route("/api/events", answers(lambda request: service.events(int(request.query_params.get("after", "0"))))),
        Route("/events", stream),
    ]
    middleware = [Middleware(_TokenCheck, token=token)] if token else []
    return Starlette(
        routes=routes, middleware=middleware, exception_handlers={HarnessError: _explain, ClientDisconnect: _gone}
    )


def _seconds(request: Request) -> float | None:
    """For how long a task is to be parked; None: until somebody brings it back. Raises: HarnessError."""
    given = request.query_params.get("seconds")
    try:
        return None if given is None else float(given)
    except ValueError:
        raise HarnessError(f"seconds={given}: a number of seconds") from None


class _TokenCheck(BaseHTTPMiddleware):
    """Lets nobody in without the token."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        super().__init__(app)
        self._expected = f"Bearer {token}".encode()

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        if request.url.path == "/":
            return await call_next(request)  # the page holds no data; what it asks for needs the token
        given = request.headers.get("authorization", "").encode()
        if not hmac.compare_digest(given, self._expected):
            return JSONResponse({"error": "the token is missing or wrong"}, status_code=401)
        return await call_next(request)


async def _explain(_request: Request, error: Exception) -> Response:
    status = 409 if isinstance(error, StaleEpochError) else 400
    return JSONResponse({"error": str(error)}, status_code=status)


async def _gone(_request: Request, _error: Exception) -> Response:
    return Response(status_code=400)  # who asked went away in the middle of the question; nobody reads this


async def _events(service: Client, after: int, request: Request) -> AsyncIterator[str]:
    """Events as they happen, in the form of server-sent events."""
    while not await request.is_disconnected():
        for event in service.events(after)["events"]:
            after = event["id"]
            yield f"id: {after}\ndata: {json.dumps(event)}\n\n"
        await asyncio.sleep(POLL_SECONDS)
