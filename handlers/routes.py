"""All features, listed by hand: a new one is one more module and one more line here."""

from handlers import (
    casework,
    contacts,
    emergency,
    feedback,
    help,
    notices,
    progress,
    recategorise,
    report,
    whereabouts,
    withdrawal,
)
from handlers.dispatch import Dispatcher
from handlers.router import Router

FEATURES = (
    report.router,
    whereabouts.router,
    progress.router,
    contacts.router,
    feedback.router,
    withdrawal.router,
    casework.router,
    recategorise.router,
    notices.router,
    emergency.router,
    help.router,
)


def make_router() -> Router:
    """Every route of the service; raises DuplicateRouteError when two features collide."""
    routes = Router.of(FEATURES)
    return Router.of((routes, help.make_help(list(routes.commands.values()))))


def make_dispatcher(router: Router) -> Dispatcher:
    """The door through which every message reaches the features."""
    return Dispatcher(router, emergency=emergency.answer_emergency)
