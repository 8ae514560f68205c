from pathlib import Path

import pytest
import yaml

from handlers.replies import LANGUAGES, Texts
from handlers.routes import make_router
from handlers.taxonomy import Category, load_taxonomy
from nlu.understanding import REPORT_PREFIX
from storage.models import Role
from storage.models.people import STAFF_ROLES

TAXONOMY = load_taxonomy()
DOMAIN = Path(__file__).parents[2] / "nlu" / "rasa" / "domain.yml"
#: talk that has no use case yet: silence in a group, the way to use the bot in private
SILENT = {"chitchat", "advertisement", "me_too", "ask_policy", "ask_worker"}


def test_the_model_is_trained_for_exactly_these_intents() -> None:
    trained = yaml.safe_load(DOMAIN.read_text(encoding="utf-8"))["intents"]
    assert sorted(trained) == sorted(TAXONOMY.intents)


def test_every_intent_is_handled_or_silent_by_design() -> None:
    routes = make_router().intents
    assert "report" in routes
    talk = [intent for intent in TAXONOMY.intents if not intent.startswith(REPORT_PREFIX)]
    assert {intent for intent in talk if intent not in routes} <= SILENT


@pytest.mark.parametrize("category", TAXONOMY.categories.values(), ids=lambda c: c.code)
def test_a_category_has_an_owner_who_works_and_a_name_in_every_language(
    category: Category,
) -> None:
    assert category.owner in STAFF_ROLES
    assert all(category.name(language).strip() for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_categories_read_alike(language: str) -> None:
    names = [category.name(language) for category in TAXONOMY.categories.values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_promise_and_every_owner_has_its_words(language: str) -> None:
    written = Texts().names(language)
    assert {f"filed-{category.sla.value}" for category in TAXONOMY.categories.values()} <= written
    assert {f"role-{role.value.replace('_', '-')}" for role in Role} <= written


def test_public_security_is_restricted() -> None:
    restricted = {code for code, category in TAXONOMY.categories.items() if category.restricted}
    assert "security" in restricted
    assert "drainage" not in restricted


def test_an_owner_that_is_no_role_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "taxonomy.yml"
    path.write_text(
        "groups: [{categories: [{code: a, zh: 甲, en: a, sla: general, owner: king}]}]\n"
        "conversation: []\n",
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match="king"):
        load_taxonomy(path)
