"""What danger sounds like in English, and what only sounds like it."""
