"""The polite no: what was asked cannot be done, and what can."""


class RefusalError(Exception):
    """A handler declines; the speaker reads the text of this name, nothing else is changed."""

    def __init__(self, name: str, **args: str) -> None:
        super().__init__(name)
        self.name = name
        self.args_of_text = args
