import pytest

from gridnlu.dataset import DatasetError, read_dataset
from gridnlu.project import Project


def test_the_domain_has_every_intent_that_the_data_has():
    dataset = read_dataset(Project())
    assert {intent for _, intent in dataset.counts} <= set(dataset.intents)


def test_every_intent_has_examples_in_both_languages():
    assert read_dataset(Project()).missing() == []


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("nlu: [", "not valid YAML"),
        ("- a", "not a mapping"),
        ("version: '3.1'", "'nlu'"),
        ("nlu:\n- intent: thanks", "an intent and its examples"),
        ("nlu:\n- intent: no_such\n  examples: |\n    - a", "not in domain.yml"),
        ("nlu:\n- intent: thanks\n  examples: |\n    谢谢", "must start with '- '"),
        ("nlu:\n- intent: thanks\n  examples: |\n    - [3号楼](building)谢谢", "'building'"),
    ],
)
def test_a_wrong_file_is_named_in_one_sentence(small_project, content, complaint):
    small_project.root.joinpath("data/zh/thanks.yml").write_text(content, encoding="utf-8")
    with pytest.raises(DatasetError) as refused:
        read_dataset(small_project)
    assert str(refused.value).startswith("data/zh/thanks.yml: ")
    assert complaint in str(refused.value)
    assert "\n" not in str(refused.value)


def test_text_that_is_not_utf8_is_refused(small_project):
    small_project.root.joinpath("data/zh/thanks.yml").write_bytes("- 修好了".encode("gbk"))
    with pytest.raises(DatasetError, match="not UTF-8"):
        read_dataset(small_project)


def test_no_data_at_all_is_refused(small_project):
    for path in small_project.data_files():
        path.unlink()
    with pytest.raises(DatasetError, match="no training data"):
        read_dataset(small_project)


def test_an_intent_with_too_few_examples_is_refused(small_project):
    for language in ("zh", "en"):
        path = small_project.root / f"data/{language}/thanks.yml"
        path.write_text("nlu:\n- intent: thanks\n  examples: |\n    - 谢谢", encoding="utf-8")
    with pytest.raises(DatasetError, match="thanks has 2 examples"):
        read_dataset(small_project)
