"""Spans of OpenTelemetry around the language model's work: off unless `TREATY_TRACING` is set.

A span tells the model's name, how long it took and how it ended; the question and the answer only where
`TREATY_TRACING_CONTENT` is set as well. Where the spans go is said by OpenTelemetry's own variables `OTEL_…`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Protocol

from assistant.language_model.errors import ModelSetupError
from settings import Settings

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer

NAME = "belgium-canada-treaty"
MISSING = "tracing is on, but its package is missing: pip install '.[tracing]'"


class Span(Protocol):
    """What is told of one piece of work."""

    def set_attribute(self, key: str, value: str | int | float | bool) -> None:
        """Tell one thing of it."""


class NoSpan:
    """Tells nobody."""

    def set_attribute(self, key: str, value: str | int | float | bool) -> None:
        """Do nothing."""


@contextmanager
def traced(config: Settings, name: str, content: str = "") -> Iterator[Span]:
    """Open a span of that name while the work is done; `content` is told only where the settings say so."""
    if not config.tracing:
        yield NoSpan()
        return
    with _tracer().start_as_current_span(name, record_exception=False, set_status_on_exception=False) as span:
        span.set_attribute("gen_ai.request.model", config.model or "")
        if config.tracing_content and content:
            span.set_attribute("gen_ai.input.messages", content)
        yield span


@cache
def _tracer() -> "Tracer":
    """Return the tracer; a program that has set a provider of its own keeps it. Raises ModelSetupError."""
    try:
        from opentelemetry import trace
        from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        raise ModelSetupError(MISSING) from None
    if isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider):
        provider = TracerProvider()
        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
        trace.set_tracer_provider(provider)
    return trace.get_tracer(NAME)
