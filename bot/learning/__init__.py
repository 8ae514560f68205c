"""Learning from what people correct and from labelled files: review, import, train, go back."""
