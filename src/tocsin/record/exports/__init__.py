"""One file an export: `write(record, file)` writes a record to an open binary file."""
