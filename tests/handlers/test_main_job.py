"""The main job, word for word: from a resident's sentence to a closed case."""

from storage import cases
from tests.talk import Talk


def test_a_resident_reports_and_the_worker_solves_it_in_chinese(talk: Talk) -> None:
    assert talk.hear("张阿姨", "3号楼下水道堵了", group="g1") == [
        (
            "李强",
            "新事件 #1 排水排污 · 3号楼\n张阿姨 14:05：3号楼下水道堵了\n"
            "最迟12月1日（周二）。回复：接",
        ),
        ("g1", "#1 已登记：排水排污 · 3号楼。\n已转网格员，最迟12月1日（周二）办结或答复。"),
    ]
    assert talk.hear("李强", "接") == [
        (
            "李强",
            "好的，#1 排水排污 · 3号楼 由您处理，最迟12月1日（周二）。\n"
            "到了回「到场」，办好回「办结 1 怎么解决的」。",
        )
    ]
    assert talk.hear("李强", "到场") == [("李强", "#1 已记到场。办好回「办结 1 怎么解决的」。")]
    assert talk.hear("李强", "办结 1 已疏通，换了一段管") == [
        ("g1", "#1 网格员反馈：已疏通，换了一段管。\n@张阿姨 好了吗？回「修好了」或「没好」。"),
        ("李强", "#1 已记办结，正请报修人确认。"),
    ]
    assert talk.hear("张阿姨", "修好了", group="g1") == [
        ("g1", "#1 已结案，谢谢张阿姨。"),
        ("李强", "#1 居民确认好了，已结案。辛苦了。"),
    ]
    assert talk.case().status == "closed"
    assert talk.actions() == ["report", "assign", "accept", "on_site", "resolve", "confirm"]


def test_the_same_in_english(talk: Talk) -> None:
    lines = talk.hear("Tom", "drain blocked in building 3", group="g1")
    assert lines[1] == (
        "g1",
        "#1 filed: drainage and sewage · building 3.\n"
        "Sent to your grid worker; fixed or answered by Tue 1 Dec.",
    )
    assert talk.hear("李强", "accept #1")[0][1].startswith("OK, #1")
    assert talk.hear("李强", "arrived")[0][1].startswith("#1 noted: on site")
    lines = talk.hear("李强", "resolve #1 pipe cleared")
    assert lines[0] == (
        "g1",
        "#1 your grid worker says: pipe cleared.\n@Tom is it fixed? Reply “fixed” or “reopen”.",
    )
    assert talk.hear("Tom", "fixed", group="g1")[0] == ("g1", "#1 closed. Thank you, Tom.")
    assert talk.case().status == "closed"


def test_a_very_long_report_is_shortened_for_the_phone_and_kept_whole(talk: Talk) -> None:
    long = "3号楼下水道堵了" + "，真的很急" * 400
    talk.means(long, "report_drainage")
    lines = dict(talk.hear("张阿姨", long, group="g1"))
    assert len(lines["李强"]) < 600
    assert lines["李强"].count("…") == 1
    with talk.database.reading() as session:
        assert cases.reports(session, talk.case().id or 0)[0].text == long
