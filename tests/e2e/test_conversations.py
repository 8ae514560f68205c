"""The main job, as residents and workers live it: real model, real service, real HTTP."""

import json
import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2

from tests.e2e.chat import Chat
from tests.e2e.conftest import free_port, gridbot, running, wait_for

GROUP = "hepingli-1"
Enter = Callable[[str, str], Chat]


def test_the_main_job_in_chinese(service_url: str, enter: Enter) -> None:
    chat = enter(service_url, GROUP)
    resident = chat.member("resident")
    said = chat.in_group(resident, "3号楼下水道堵了，脏水都冒出来了")
    line = chat.wait_in_group("已登记：排水排污 · 3号楼", after=said)
    number = line["case_numbers"][0]
    case = chat.case(number)
    assert (case["status"], case["category"]) == ("assigned", "drainage")
    assert case["location"]["building"] == "3"
    worker = chat.worker_of(case)
    assert "3号楼下水道堵了" in chat.wait_in_private(worker, f"新事件 #{number}")["text"]
    chat.privately(worker, "接")
    chat.wait_in_private(worker, f"好的，#{number}")
    chat.privately(worker, "到场")
    chat.wait_in_private(worker, f"#{number} 已记到场")
    chat.privately(worker, f"办结 #{number} 已疏通，换了一段管")
    chat.wait_in_group("已疏通，换了一段管", after=said)
    last = chat.in_group(resident, "好了，谢谢师傅")
    chat.wait_in_group(f"#{number} 已结案", after=last)
    closed = chat.case(number)
    assert closed["status"] == "closed"
    assert [event["action"] for event in closed["events"]] == [
        "report", "assign", "accept", "on_site", "resolve", "confirm",
    ]  # fmt: skip


def test_the_main_job_in_english(service_url: str, enter: Enter) -> None:
    chat = enter(service_url, GROUP)
    resident = chat.member("resident", name="Tom")
    said = chat.in_group(resident, "drain blocked in building 3, dirty water everywhere")
    line = chat.wait_in_group("filed: drainage and sewage · building 3", after=said)
    number = line["case_numbers"][0]
    worker = chat.worker_of(chat.case(number))
    chat.privately(worker, f"accept {number}")
    chat.wait_in_private(worker, f"OK, #{number}")
    chat.privately(worker, "arrived")
    chat.wait_in_private(worker, f"#{number} noted: on site")
    chat.privately(worker, f"resolve {number} pipe cleared")
    chat.wait_in_group("pipe cleared", after=said)
    again = chat.in_group(resident, f"reopen #{number}")
    chat.wait_in_group(f"#{number} not fixed", after=again)
    assert chat.case(number)["status"] == "accepted"
    chat.privately(worker, f"resolve {number} root removed")
    chat.wait_in_group("root removed", after=again)
    last = chat.in_group(resident, "fixed")
    chat.wait_in_group(f"#{number} closed. Thank you, Tom.", after=last)


def test_chatter_is_left_alone_and_an_emergency_is_not(service_url: str, enter: Enter) -> None:
    chat = enter(service_url, GROUP)
    resident = chat.member("resident")
    for talk in ("早上好", "今天菜场的虾真新鲜", "哈哈哈哈", "有没有人拼单买橙子"):
        chat.in_group(resident, talk)
    said = chat.in_group(resident, "2号楼楼道里好大的煤气味")
    assert "请先离开" in chat.wait_in_group("119")["text"]
    assert [line["id"] > said for line in chat.group_lines()] == [True]


def test_the_command_line_says_what_would_be_done(
    settings_env: dict[str, str], rasa_url: str
) -> None:
    out = gridbot(settings_env, "nlu", "parse", stdin="三栋二单元下水道堵了\n#12\n吃了吗\n")
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["act"] for line in lines] == ["file", "command", "ignore"]
    assert lines[0]["category"] == "drainage"
    assert lines[0]["locations"] == [
        {"text": "三栋二单元", "zone": "", "building": "3", "unit": "2", "floor": "", "room": ""}
    ]
    assert lines[0]["problems"][0]["location"]["building"] == "3"


def test_nothing_is_lost_while_the_service_is_killed_again_and_again(
    settings_env: dict[str, str], tmp_path: Path, enter: Enter
) -> None:
    gridbot(settings_env, "demo", "load")
    url = f"http://127.0.0.1:{settings_env['GRIDBOT_PORT']}"
    chat = enter(url, GROUP)
    residents: list[str] = []
    for building in range(1, 4):
        with running(settings_env, tmp_path / "service.log") as pid:
            residents = residents or chat.members("resident")
            chat.in_group(residents[building], f"{building}号楼下水道堵了，请派人来通")
            os.kill(pid, signal.SIGKILL)
    with running(settings_env, tmp_path / "service.log"):
        wait_for(lambda: len(chat.group_lines()) >= 3, "three lines", seconds=60)
        lines = chat.group_lines()
        assert sorted(line["case_numbers"][0] for line in lines) == [1, 2, 3]
        assert {chat.case(n)["location"]["building"] for n in (1, 2, 3)} == {"1", "2", "3"}


def test_while_rasa_is_away_messages_wait_and_commands_do_not(
    settings_env: dict[str, str], rasa_url: str, tmp_path: Path, enter: Enter
) -> None:
    gridbot(settings_env, "demo", "load")
    url = f"http://127.0.0.1:{settings_env['GRIDBOT_PORT']}"
    chat = enter(url, GROUP)
    away = settings_env | {"GRIDBOT_NLU__URL": "http://127.0.0.1:9"}
    with running(away, tmp_path / "service.log"):
        assert httpx2.get(f"{url}/health", trust_env=False).json()["status"] == "degraded"
        resident, worker = chat.member("resident"), chat.member("grid_worker")
        said = chat.in_group(resident, "@小格 3号楼下水道堵了")
        chat.wait_in_group("已收到，稍后登记", after=said)
        chat.privately(worker, "待办")
        chat.wait_in_private(worker, "没有待办")
        assert chat.group_lines(after=said)[0]["case_numbers"] == []
    with running(settings_env, tmp_path / "service.log"):
        chat.wait_in_group("#1 已登记：排水排污 · 3号楼", after=said)


def test_a_warning_goes_out_once_over_a_kill_and_from_two_processes(
    settings_env: dict[str, str], tmp_path: Path, enter: Enter
) -> None:
    gridbot(settings_env, "demo", "load")
    url = f"http://127.0.0.1:{settings_env['GRIDBOT_PORT']}"
    chat = enter(url, GROUP)
    with running(settings_env, tmp_path / "service.log") as pid:
        warning = {
            "text": "雷雨大风，请关好门窗",
            "send_at": (datetime.now(UTC) + timedelta(seconds=5)).isoformat(),
            "grid_codes": [chat.grid_code()],
            "level": "red",
        }
        answer = httpx2.post(
            f"{url}/api/notices",
            json=warning,
            headers={"Authorization": "Bearer demo"},
            trust_env=False,
        )
        assert answer.status_code == 201, answer.text
        os.kill(pid, signal.SIGKILL)
    second = settings_env | {"GRIDBOT_PORT": str(free_port())}
    with (
        running(settings_env, tmp_path / "first.log"),
        running(second, tmp_path / "second.log"),
    ):
        chat.wait_in_group("【红色预警】雷雨大风")
        later = chat.in_group(chat.member("resident"), "@小格 帮助")
        chat.wait_in_group("我是小格", after=later)
        warnings = [line for line in chat.group_lines() if "红色预警" in line["text"]]
        assert len(warnings) == 1
