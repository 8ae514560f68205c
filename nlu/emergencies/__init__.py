"""The words of danger by kind, in both languages, and what takes an alarm back."""
