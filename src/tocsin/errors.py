"""The few errors that Tocsin raises; each message names the thing, the value and the fix."""


class TocsinError(Exception):
    """Something that stops the run: the message names the thing, the value and the fix."""


class InputError(TocsinError):
    """An input cannot be read."""


class RecordError(TocsinError):
    """A record file cannot be opened, read or written."""


class SettingError(TocsinError):
    """A setting or a plug-in has no usable value."""
