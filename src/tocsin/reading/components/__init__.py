"""One file a component of reading."""
