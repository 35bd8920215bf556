"""Where the work runs, one file each: `run(read, documents)` gives the readings in order."""
