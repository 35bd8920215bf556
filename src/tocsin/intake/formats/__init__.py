"""One file a format: `SUFFIXES`, `OPENINGS` (how its files begin, lower case), `load(data) -> Extract`."""
