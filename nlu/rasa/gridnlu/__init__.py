"""The NLU service: Rasa with parts that read Chinese and English character by character."""
