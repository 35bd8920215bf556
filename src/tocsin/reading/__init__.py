"""Documents to statements and claims, by rules over a dependency parse."""

from tocsin.reading.reader import Reader

__all__ = ["Reader"]
