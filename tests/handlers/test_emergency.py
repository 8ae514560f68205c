from threading import Thread

from bot.reception import Reception
from handlers.routes import make_dispatcher, make_router
from storage import messages
from storage.database import Database
from tests.talk import Talk


def test_two_households_that_report_the_same_fire_at_once_make_one_case(
    talk: Talk, database: Database
) -> None:
    talk.put("张阿姨", "3号楼着火了", group="g1")
    talk.put("李奶奶", "3号楼着火了")
    router = make_router()
    reception = Reception(talk.house, router, make_dispatcher(router))

    def handle_the_second() -> None:
        with database.transaction() as other:
            reception.handle(other, messages.get(other, 2), None, talk.clock())

    second = Thread(target=handle_the_second)
    with database.transaction() as session:
        reception.handle(session, messages.get(session, 1), None, talk.clock())
        second.start()
        # Long enough to be in its way, or to have filed a case of its own.
        second.join(timeout=0.5)
    second.join()
    assert len(talk.cases()) == 1
    assert talk.actions() == ["report", "assign", "join"]
