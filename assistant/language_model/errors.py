"""The errors of the language model's part, and who reads each."""


class ModelSetupError(Exception):
    """The model that the settings name cannot be opened; the message says what to install. Read by who set it."""


class ModelRunError(Exception):
    """The model gave no usable answer; `reason` is the key of the notice that the reader gets instead."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
