"""One file a format: `SUFFIXES`, and `load(data) -> (text, provenance)`."""
