"""Tracing is off by default, and then tells no content."""

import pytest
from model_script import scripted
from model_story import SAID, default_reply, writer
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from assistant.language_model import tracing
from assistant.language_model.tracing import NoSpan, traced
from settings import Settings


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    """Spans are kept in memory."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(tracing, "_tracer", lambda: provider.get_tracer("test"))
    return exporter


def told(spans: InMemorySpanExporter, *turns: str, **options: object) -> str:
    writer(scripted(*turns), **options).add_to(default_reply(), SAID[0], SAID)
    return "".join(span.to_json() for span in spans.get_finished_spans())


def test_off_by_default(spans: InMemorySpanExporter) -> None:
    """Without the setting there is no span."""
    assert told(spans, "So {{F1}} applies.") == ""
    with traced(Settings(), "x", "words") as span:
        assert isinstance(span, NoSpan)


def test_on_without_content(spans: InMemorySpanExporter) -> None:
    """A span names the model and how it ended; the words of the question are not in it."""
    text = told(spans, "I refuse.", tracing=True)
    assert "scripted:model" in text
    assert "unusable" in text
    assert "25 %" not in text


def test_content_only_where_set(spans: InMemorySpanExporter) -> None:
    """The words of the question are told where a setting says so."""
    assert "25 %" in told(spans, "So {{F1}} applies.", tracing=True, tracing_content=True)
