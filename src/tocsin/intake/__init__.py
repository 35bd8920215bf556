"""Bytes to documents: which files, which format, which language, which blocks."""
