"""Open the language model that the settings name: `ollama:…`, `openai:…`, `anthropic:…` or any other provider's."""

from typing import TYPE_CHECKING

from assistant.language_model.errors import ModelSetupError
from settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

EXTRAS = {"openai": "openai", "anthropic": "anthropic", "ollama": "ollama"}
PROJECT = "belgium-canada-treaty-assistant"
NO_KEY = "none"
"""Sent to a server of one's own that asks for no key; the client refuses to start without any."""


def open_model(config: Settings) -> "BaseChatModel":
    """Return the chat model of the settings.

    Raises ModelSetupError where none is named, its provider is unknown or its package is missing; no message holds
    the key.
    """
    from langchain.chat_models import init_chat_model  # takes a second, which a reply without a model never needs

    if not config.model:
        raise ModelSetupError("no language model is set: TREATY_MODEL names one, as in ollama:llama3.1")
    provider = config.model.partition(":")[0]
    try:
        model: BaseChatModel = init_chat_model(config.model, **_options(config, provider))  # type: ignore[call-overload]
    except ImportError:
        raise ModelSetupError(_install(provider)) from None
    except Exception as error:
        raise ModelSetupError(f"{config.model} cannot be opened ({type(error).__name__})") from None
    return model


def _options(config: Settings, provider: str) -> dict[str, object]:
    options: dict[str, object] = {}
    if config.model_base_url:
        options["base_url"] = config.model_base_url
    if provider == "ollama":
        return options | {"client_kwargs": {"timeout": config.model_timeout}}
    if config.model_api_key is not None:
        options["api_key"] = config.model_api_key.get_secret_value()
    elif config.model_base_url:
        options["api_key"] = NO_KEY
    return options | {"timeout": config.model_timeout, "max_retries": 0}


def _install(provider: str) -> str:
    extra = EXTRAS.get(provider)
    package = f"'{PROJECT}[{extra}]'" if extra else f"langchain-{provider}"
    return f"the package for {provider} models is missing: pip install {package}"
