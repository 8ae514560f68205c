"""What is true: tables, and every query on them."""
