"""Every sentence the bot says, through the message catalogues; Chinese where one is missing."""

from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

_FOLDER = Path(__file__).with_name("texts")

LANGUAGES = ("zh", "en")


class UnknownTextError(KeyError):
    """No catalogue has a text of this name."""


class Texts:
    """The catalogues of all languages."""

    def __init__(self, folder: Path = _FOLDER) -> None:
        self._bundles = {language: _load(folder, language) for language in LANGUAGES}

    def say(self, language: str, name: str, /, **args: str) -> str:
        """The text called ``name`` in this language; raises UnknownTextError, ValueError.

        A value missing for a placeable is a mistake of ours and is raised, never shown.
        """
        bundle = self._bundles.get(language, self._bundles["zh"])
        if not bundle.has_message(name):
            raise UnknownTextError(name)
        pattern = bundle.get_message(name).value
        assert pattern is not None
        text, errors = bundle.format_pattern(pattern, dict(args))
        if errors:
            raise ValueError(f"text {name} ({language}): {errors[0]!r}")
        return str(text)

    def names(self, language: str) -> frozenset[str]:
        """Which texts the catalogue of a language has."""
        return frozenset(self._bundles[language]._messages)


def _load(folder: Path, language: str) -> FluentBundle:
    # Isolation marks are invisible but count as bytes and break copying of "#12".
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((folder / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle
