from pathlib import Path

import numpy as np
import pytest

from gridnlu.components.features import Features, decisiveness, rarity, weigh
from gridnlu.components.text_model import TextModel
from gridnlu.components.words import WordCutter

CONFIG = {"strength": 0.5, "levelling": 0.5, "held_out": 0.4, "processes": 1, "seed": 7}
PLACES = ["东门", "西门", "车库", "楼道", "走廊", "小区", "门口", "院里", "后面", "前面"]
LABELS = {
    "report_lighting": ["的路灯不亮了", "的灯又坏了，黑灯瞎火"],
    "report_elevator": ["的电梯停了", "那部电梯关不上门"],
    "chitchat": ["真好看", "今天人真多呀"],
    "thanks": ["谢谢大家", "多谢师傅辛苦了"],
}


@pytest.fixture(scope="module")
def lines() -> tuple[list[str], list[str]]:
    pairs = [
        (place + end, label) for label, ends in LABELS.items() for end in ends for place in PLACES
    ]
    return [text for text, _ in pairs], [label for _, label in pairs]


@pytest.fixture(scope="module")
def model(lines: tuple[list[str], list[str]]) -> TextModel:
    return TextModel.fit(*lines, CONFIG)


def test_the_probabilities_of_a_text_are_one_together(model: TextModel) -> None:
    rows = model.probabilities(["北门的路灯不亮了", "", "xyz", "电梯停了" * 100])
    assert rows.sum(axis=1) == pytest.approx(1)
    assert (rows >= 0).all()


def test_it_knows_what_it_was_taught(model: TextModel) -> None:
    rows = model.probabilities(["北门的路灯不亮了", "那边电梯停了", "多谢师傅"])
    assert [model.classes[at] for at in rows.argmax(axis=1)] == [
        "report_lighting",
        "report_elevator",
        "thanks",
    ]


def test_words_never_heard_make_it_less_sure(model: TextModel) -> None:
    plain, strange = model.probabilities(["路灯不亮了", "蓦羯鳜路灯不亮了鼍虢夔魑魅"])
    assert plain[model.is_report].sum() > strange[model.is_report].sum()


def test_a_text_means_the_same_alone_and_among_others(model: TextModel) -> None:
    texts = ["路灯不亮了", "谢谢", "电梯停了", "hello"]
    together = model.probabilities(texts)
    alone = np.vstack([model.probabilities([text]) for text in texts])
    assert together == pytest.approx(alone)


def test_it_says_the_same_after_it_was_saved(model: TextModel, tmp_path: Path) -> None:
    model.save(tmp_path)
    texts = ["路灯不亮了", "谢谢大家", "", "abc"]
    assert TextModel.load(tmp_path).probabilities(texts) == pytest.approx(
        model.probabilities(texts)
    )
    assert not [path for path in tmp_path.iterdir() if path.suffix in (".pkl", ".joblib")]


def test_no_text_at_all_has_no_row(model: TextModel) -> None:
    assert model.probabilities([]).shape == (0, len(model.classes))


def test_a_run_of_one_label_weighs_more_than_one_of_all(
    lines: tuple[list[str], list[str]],
) -> None:
    texts, labels = lines
    features = Features.fit(texts)
    counted = features.count(texts)
    weights = decisiveness(counted, np.array(labels))[0]
    vocabulary = features.vocabularies[0]
    assert weights[vocabulary.index("路 灯")] > 2 * weights[vocabulary.index("东 门")]


def test_a_known_text_has_length_one_in_each_kind_and_an_unknown_one_none(
    lines: tuple[list[str], list[str]],
) -> None:
    texts, labels = lines
    features = Features.fit(texts)
    scales = rarity(features.count(texts), np.array(labels))
    known, unknown = weigh(features.count([texts[0], "鼍虢"]), scales, 0.5).toarray()
    assert 0 < (known**2).sum() <= 2.0001
    assert (unknown == 0).all()


def test_words_are_cut_by_the_dictionary_and_kept_with_the_model(tmp_path: Path) -> None:
    cutter = WordCutter.fit(["下水道堵了", "污水漫出来", "路灯 Light 2"])
    cutter.save(tmp_path)
    for one in (cutter, WordCutter.load(tmp_path)):
        assert "下水道" in one.cut("门口下水道堵了")
        assert one.cut("路灯 坏 Lamp22") == ["路灯", "坏", "Lamp22"]
        assert one.cut("") == []
