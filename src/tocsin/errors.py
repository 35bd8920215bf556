"""The few errors that Tocsin raises; each message names the thing, the value and the fix."""


class TocsinError(Exception):
    """Something that stops the run: the message names the thing, the value and the fix."""


class InputError(TocsinError):
    """An input cannot be read; `code` is that of the issue that it becomes."""

    def __init__(self, message: str, *, code: str = "unreadable") -> None:
        super().__init__(message)
        self.code = code


class RecordError(TocsinError):
    """A record file cannot be opened, read or written."""


class SettingError(TocsinError):
    """A setting or a plug-in has no usable value."""
