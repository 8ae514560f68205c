"""What danger sounds like in Chinese, and what only sounds like it."""
