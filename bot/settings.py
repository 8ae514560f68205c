"""Settings from the environment and ``.env``; in the running service nothing else reads them."""

from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AnyHttpUrl, BaseModel, Field, SecretStr, TypeAdapter, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_ADDRESS: TypeAdapter[AnyHttpUrl] = TypeAdapter(AnyHttpUrl)

#: what the API takes as its token in demo mode when none is set
DEMO_TOKEN = SecretStr("demo")


class NluSettings(BaseModel):
    """Where Rasa answers, how long it may take, and where what was learned lies."""

    url: str = "http://127.0.0.1:5005"
    timeout_seconds: float = Field(default=5.0, gt=0, le=10)
    #: what the training learns beside the data that ships with the project
    learned: Path = Path("var/learned")

    @field_validator("url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        _ADDRESS.validate_python(value)
        return value.rstrip("/")


class Settings(BaseSettings):
    """Everything that differs between installations."""

    model_config = SettingsConfigDict(
        env_prefix="GRIDBOT_",
        env_nested_delimiter="__",
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
    )

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    database_url: str = "sqlite:///var/gridbot.db"
    nlu: NluSettings = NluSettings()
    api_token: SecretStr | None = None
    demo: bool = False
    timezone: str = "Asia/Shanghai"
    name: str = "小格"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("database_url")
    @classmethod
    def _is_a_known_database(cls, value: str) -> str:
        if not value.startswith(("sqlite:///", "postgresql+psycopg://")):
            raise ValueError("use sqlite:///path or postgresql+psycopg://user:password@host/name")
        return value

    @field_validator("timezone")
    @classmethod
    def _is_a_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"there is no time zone called {value}") from error
        return value

    @property
    def zone(self) -> ZoneInfo:
        """The time zone people live in."""
        return ZoneInfo(self.timezone)

    @property
    def token(self) -> SecretStr | None:
        """The API's token; None means that the API is closed."""
        return self.api_token or (DEMO_TOKEN if self.demo else None)
