from handlers.evaluation.figures import Miss
from nlu.understanding import Location, Problem
from tests.handlers.evaluation.standin import Bench, report, values


def test_lines_that_report_nothing_are_listed_with_what_the_bot_would_have_done(
    bench: Bench,
) -> None:
    bench.model = {
        "a": report("noise", 0.5),
        "b": report("leak", 0.9),
        "c": report("leak", 0.95),
        "d": report("leak", 0.2),
    }
    path = bench.write(
        "chat.csv", "text,source", "a,x", "b,x", "c,x", "d,x", "3号楼着火了,x", "帮助,x"
    )
    result = bench.result(path)
    assert values(result) == {
        "filed": (2, 6),
        "asked about": (1, 6),
        "taken for emergency": (1, 6),
        "taken for command": (1, 6),
    }
    assert result.misses == (
        Miss("c", "ignored", "filed: leak", 0.95),
        Miss("b", "ignored", "filed: leak", 0.9),
        Miss("a", "ignored", "asked about: noise", 0.5),
        Miss("3号楼着火了", "ignored", "taken for emergency: fire", 0.0),
        Miss("帮助", "ignored", "taken for command: chitchat", 0.0),
    )


def test_emergencies_are_heard_or_not_and_of_the_right_kind_or_not(bench: Bench) -> None:
    path = bench.write(
        "dangers.csv",
        "text,kind",
        "3号楼着火了,fire",
        "5号楼着火了,gas;fire",
        "7号楼着火了,gas",
        "楼道灯坏了,illness",
        "楼道灯坏了,",
        "9号楼着火了,",
    )
    result = bench.result(path)
    assert values(result) == {
        "heard": (3, 4),
        "heard by rule": (3, 4),
        "right kind, of those heard by rule": (2, 3),
        "false alarms": (1, 2),
    }
    assert result.misses == (
        Miss("7号楼着火了", "gas", "fire"),
        Miss("楼道灯坏了", "illness", "no emergency"),
        Miss("9号楼着火了", "no emergency", "fire"),
    )


def test_a_text_only_file_that_names_no_emergencies_counts_false_alarms(bench: Bench) -> None:
    path = bench.write("no_emergencies_zh.csv", "text", "3号楼着火了", "楼道灯坏了")
    assert values(bench.result(path)) == {"false alarms": (1, 2)}


def test_places_must_be_exactly_those_named_whatever_their_order(bench: Bench) -> None:
    path = bench.write(
        "places.csv",
        "text,locations",
        '3号楼和5号楼停水,"[{""building"": ""5""}, {""building"": ""3"", ""text"": ""3号楼""}]"',
        '3号楼2单元停水,"[{""building"": ""3""}]"',
        "大家早上好,[]",
        '3号楼停水,"[{""building"": 3}]"',
    )
    result = bench.result(path)
    assert values(result) == {"exactly the places": (3, 4)}
    assert result.misses == (Miss("3号楼2单元停水", "building 3", "building 3 unit 2"),)


def test_zones_are_compared_apart_where_the_set_names_them(bench: Bench) -> None:
    path = bench.write(
        "places.csv",
        "text,locations",
        'A区7栋停水,"[{""zone"": ""A区"", ""building"": ""7""}]"',
        'B区7栋停水,"[{""zone"": ""A区"", ""building"": ""7""}]"',
    )
    assert values(bench.result(path)) == {
        "exactly the places": (2, 2),
        "exactly the places with their zones": (1, 2),
    }


def test_problems_are_compared_by_number_by_category_and_by_building(bench: Bench) -> None:
    def told(category: str, building: str) -> Problem:
        return Problem("", category, Location(building=building))

    bench.model = {
        "a": report("noise", 0.9, told("noise", "3"), told("leak", "5")),
        "b": report("noise", 0.9, told("noise", "3")),
        "c": report("noise", 0.9, told("noise", "3"), told("leak", "3")),
        "d": report("noise", 0.9, told("noise", "3")),
    }
    two = (
        '"[{""category"": ""leak"", ""building"": 5}, {""category"": ""noise"", ""building"": 3}]"'
    )
    path = bench.write(
        "p.csv",
        "text,problems",
        f"a,{two}",
        f"b,{two}",
        f"c,{two}",
        'd,"[{""category"": ""leak"", ""building"": ""3""}]"',
        "e,[]",
    )
    result = bench.result(path)
    assert values(result) == {
        "right number of problems": (4, 5),
        "exactly the categories": (3, 5),
        "exactly the categories with their buildings": (2, 5),
    }
    assert result.misses == (
        Miss("b", "leak in 5; noise in 3", "noise in 3", 0.9),
        Miss("d", "leak in 3", "noise in 3", 0.9),
    )


def test_commands_are_told_from_talk_as_overheard_and_as_said_to_the_bot(bench: Bench) -> None:
    bench.model = {"c": report("noise", 0.9)}
    path = bench.write(
        "acts.csv",
        "text,act",
        "接 12,command",
        "进度,command",
        "c,file",
        "d,file",
        "大家早上好,talk",
        "进度 12,talk",
    )
    result = bench.result(path)
    assert values(result) == {
        "command or not, overheard": (4, 6),
        "command or not, addressed": (5, 6),
        "exactly the act, overheard": (2, 4),
    }
    assert result.misses == (
        Miss("进度", "command", "ignore, addressed command"),
        Miss("进度 12", "talk", "command, addressed command"),
    )
