"""The settings and the file that explains them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from bot.settings import Settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"
#: read by docker-compose.yml, not by the service
COMPOSE_ONLY = {"POSTGRES_PASSWORD"}


def keys_of(model: type[BaseModel], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from keys_of(kind, f"{prefix}{name.upper()}__")
        else:
            yield f"{prefix}{name.upper()}"


def test_the_example_names_every_setting_and_no_other() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    named = {line.partition("=")[0] for line in lines if "=" in line and not line.startswith("#")}
    assert named - COMPOSE_ONLY == set(keys_of(Settings, "GRIDBOT_"))


def test_the_example_holds_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings(_env_file=EXAMPLE) == Settings(_env_file=None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GRIDBOT_TIMEZONE", "Asia/Atlantis"),
        ("GRIDBOT_DATABASE_URL", "garbage"),
        ("GRIDBOT_DATABASE_URL", "mysql://x"),
        ("GRIDBOT_NLU__URL", "foo"),
        ("GRIDBOT_LOG_LEVEL", "LOUD"),
        ("GRIDBOT_PORT", "99999"),
    ],
)
def test_a_value_that_cannot_be_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError):
        Settings(_env_file=None)


def test_the_api_is_closed_without_a_token_and_takes_demo_in_demo_mode() -> None:
    assert Settings(_env_file=None).token is None
    demo = Settings(_env_file=None, demo=True).token
    assert demo is not None
    assert demo.get_secret_value() == "demo"
