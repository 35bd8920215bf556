"""Bytes to documents: which files, which format, which language, which blocks."""

from tocsin.intake.gather import gather

__all__ = ["gather"]
