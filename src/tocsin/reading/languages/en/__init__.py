"""English, as agencies and newspapers write it."""
