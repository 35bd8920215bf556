"""What gives an early warning: one file an indicator."""
