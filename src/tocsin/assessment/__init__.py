"""What the record tells: pure functions over records, one file a concept."""
